import { editions } from "@/lib/dataset/editions";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { formatCount, formatNumber } from "@/lib/format";
import { budgetOf, cniCost } from "@/lib/recommend/cni-cost";
import { providers } from "@/lib/recommend/profile";
import type { Recommendation } from "@/lib/recommend/recommend";
import type { Resources } from "@/lib/recommend/resources";
import { units } from "@/lib/units";

interface Line {
  readonly label: string;
  readonly amount: Resources;
  /** With a sidecar in every pod; absent where it makes no difference. */
  readonly mesh?: Resources;
  /** Whether it is a pod's: shown in MiB and mCPU. */
  readonly isPod?: boolean;
}

function amountText(value: number | null, perShown: number): string {
  return value === null ? "not known" : formatNumber(value / perShown);
}

function Amounts({ amount: { memoryBytes, cores }, isPod }: Pick<Line, "amount" | "isPod">) {
  return (
    <>
      <td className="number">
        {amountText(memoryBytes, isPod ? units.memory.perShown / 1024 : units.memory.perShown)}
      </td>
      <td className="number">{amountText(cores, isPod ? 1 / 1000 : 1)}</td>
    </>
  );
}

interface BudgetTableProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
  readonly pick: Variant;
}

/** Where a node's memory and CPU go with the pick, without and with a sidecar mesh. */
export function BudgetTable({ dataset, recommendation, pick }: BudgetTableProps) {
  const { profile, setting } = recommendation;
  const budget = budgetOf(dataset, recommendation, pick);
  const { allCores } = cniCost(dataset, recommendation, pick);
  const { mesh } = budget;
  const lines: readonly Line[] = [
    { label: "A node has", amount: budget.capacity },
    { label: `Reserved (${providers[profile.provider]})`, amount: budget.reserved },
    { label: "Kept free by eviction", amount: budget.eviction },
    { label: "Allocatable", amount: budget.allocatable },
    { label: `${pick.name}, above the leanest`, amount: budget.cni },
    { label: "Sidecars", amount: { memoryBytes: 0, cores: 0 }, mesh: mesh.taken },
    { label: "Left for pods", amount: budget.left, mesh: mesh.left },
    {
      label: `Left for each of ${formatCount(profile.pods)} pods (MiB, mCPU)`,
      amount: budget.perPod,
      mesh: mesh.leftPerPod,
      isPod: true,
    },
    {
      label: `Left on ${formatCount(profile.nodes)} nodes`,
      amount: budget.cluster,
      mesh: mesh.cluster,
    },
  ];
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">What a node has left</h2>
      {budget.fits === false && (
        <p className="problem">Nothing is left for pods: this node is too small for them.</p>
      )}
      {budget.fits !== false && mesh.fits === false && (
        <p>With an Istio sidecar in each of {profile.pods} pods nothing is left for the pods themselves.</p>
      )}
      <p className="legend">
        Memory above the leanest candidate as measured; CPU at {formatNumber(setting.traffic.expected)} Gbit/s
        above the candidate that costs least ({editions[setting.dataset.edition].cpuCaveat}
        {allCores !== null && `; ${formatNumber(allCores)} cores in all, the load generator’s among them`}
        ).
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Budget of a node">
        <table className="results budget">
          <caption className="visually-hidden">Budget of a node with {pick.name}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Of one node
              </th>
              <th scope="colgroup" colSpan={2}>
                No mesh
              </th>
              <th scope="colgroup" colSpan={2}>
                Istio sidecars
              </th>
            </tr>
            <tr>
              {["No mesh", "Istio"].flatMap((mode) =>
                ["GiB", "cores"].map((unit) => (
                  <th key={`${mode} ${unit}`} scope="col" className="number">
                    {unit}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label, amount, mesh: withMesh, isPod }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <Amounts amount={amount} isPod={isPod} />
                <Amounts amount={withMesh ?? amount} isPod={isPod} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="notices">
        <li>
          {budget.formula} {budget.source}
        </li>
        <li>Sidecars: {mesh.source}</li>
      </ul>
    </section>
  );
}
