import type { Metadata } from "next";
import { siteUrl, SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";

const title = "Measure your own cluster the same way, with one script";

/** In `public`. */
const SCRIPT = "/measure/cni-measure.sh";

export const metadata: Metadata = {
  title: `${title} · ${SITE_NAME}`,
  description:
    "One shell script runs the nine tests of the 2024 benchmark between two nodes and leaves an archive to drop on this site.",
};

/** How to measure a cluster as the published figures were measured. */
export default function MeasurePage() {
  return (
    <main id="content" className="page">
      <h1>{title}</h1>
      <div className="prose">
        <p>
          The script runs the nine tests of the 2024 benchmark between two nodes of your cluster: idle, TCP
          and UDP, one stream and eight, pod to pod and through a Service. It uses the same options of iperf3,
          three runs of 60 seconds each. It needs kubectl and two ready nodes, no operator.
        </p>
        <pre className="command">
          <code>{`curl -sSO ${siteUrl()}${SCRIPT}\nless cni-measure.sh\nIMAGE=registry.example.org/iperf3@sha256:… sh cni-measure.sh --host`}</code>
        </pre>
        <p>
          <a className="go" href={SCRIPT} download>
            Download cni-measure.sh
          </a>
        </p>
        <h2>What it does to your cluster</h2>
        <ul>
          <li>
            It fills the network between the two nodes for about 30 minutes, twice that with --host. UDP is
            sent as fast as possible.
          </li>
          <li>
            It asks before it starts. It makes the namespace cni-measure with two pods and a Service, and
            deletes it at the end.
          </li>
          <li>IMAGE is yours to choose: any image with sh, iperf3 and cat, named by its digest.</li>
        </ul>
        <h2>What it leaves</h2>
        <p>
          One archive with what iperf3 printed, CPU by mode, memory, MTU and kernel of both nodes. Drop it on{" "}
          <a href="/import">your results</a>: it is read in your browser. With --host it has the baseline of
          node to node too.
        </p>
        <h2>What was not tested</h2>
        <p>
          The measuring part runs in this project’s tests between two network namespaces, with figures equal
          to iperf3’s own. The part that talks to a cluster is checked for its manifests alone: read it before
          you run it.
        </p>
      </div>
    </main>
  );
}
