import { readdirSync, readFileSync } from "node:fs";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { HorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { Namespace } from "kubernetes-models/v1/Namespace";
import { Service } from "kubernetes-models/v1/Service";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const folder = "deploy/kubernetes";
const read = (name: string) => parse(readFileSync(`${folder}/${name}`, "utf8")) as Record<string, unknown>;

/** The Kubernetes models, which check a value against the API's JSON schema. */
const models = {
  "namespace.yaml": (value: object) => new Namespace(value),
  "deployment.yaml": (value: object) => new Deployment(value),
  "service.yaml": (value: object) => new Service(value),
  "poddisruptionbudget.yaml": (value: object) => new PodDisruptionBudget(value),
  "horizontalpodautoscaler.yaml": (value: object) => new HorizontalPodAutoscaler(value),
  "networkpolicy.yaml": (value: object) => new NetworkPolicy(value),
  "ingress.yaml": (value: object) => new Ingress(value),
} as const;

describe("the Kubernetes files", () => {
  it.each(Object.entries(models))("%s fits the schema of its kind", (name, model) => {
    const value = read(name);
    const made = model(value);
    expect([made.apiVersion, made.kind]).toEqual([value.apiVersion, value.kind]);
    expect(() => made.validate()).not.toThrow();
  });

  it("are refused by the schema where they do not fit, so that the test above can fail", () => {
    const deployment = read("deployment.yaml");
    const spoiled = { ...deployment, spec: { ...(deployment.spec as object), replicas: "many" } };
    expect(() => new Deployment(spoiled as never).validate()).toThrow(/replicas/);
  });

  it("are all applied by the kustomization, which names no other", () => {
    const files = readdirSync(folder).filter((name) => name !== "kustomization.yaml");
    expect([...(read("kustomization.yaml").resources as string[])].sort()).toEqual(files.sort());
    expect(files.sort()).toEqual(Object.keys(models).sort());
  });

  it("give the server the time that its shutdown takes", () => {
    const { spec } = new Deployment(read("deployment.yaml"));
    const pod = spec?.template.spec;
    const [site] = pod?.containers ?? [];
    const patience = Number(site?.env?.find(({ name }) => name === "SHUTDOWN_SECONDS")?.value);
    const waits = Number(/(\d+)\)$/.exec(site?.lifecycle?.preStop?.exec?.command?.at(-1) ?? "")?.[1]) / 1000;
    // Half a second is how long the server still takes new connections.
    expect(waits + 0.5 + patience).toBeLessThan(pod?.terminationGracePeriodSeconds ?? 0);
  });

  it("run the image as the Containerfile declares it: its port and its user, and nothing to write to", () => {
    const containerfile = readFileSync("Containerfile", "utf8");
    const { spec } = new Deployment(read("deployment.yaml"));
    const [site] = spec?.template.spec?.containers ?? [];
    expect(site?.ports?.map(({ containerPort }) => `EXPOSE ${containerPort}`)).toEqual([
      /^EXPOSE .*$/m.exec(containerfile)?.[0],
    ]);
    expect(`USER ${spec?.template.spec?.securityContext?.runAsUser}`).toBe(
      /^USER .*$/m.exec(containerfile)?.[0],
    );
    expect(site?.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
    });
    expect(site?.volumeMounts).toBeUndefined();
  });
});
