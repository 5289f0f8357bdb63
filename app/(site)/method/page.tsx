import type { Metadata } from "next";
import { MethodTables, VariantTable } from "@/components/MethodTables";
import type { Provenance } from "@/lib/dataset/dataset";
import { editions } from "@/lib/dataset/editions";
import { describeDataFiles } from "@/lib/dataset/describe-data-files";
import { loadDataset } from "@/lib/dataset/load-dataset";
import type { LoadedDataset } from "@/lib/dataset/read-dataset";
import { datasetStructuredData, scriptJson } from "@/lib/dataset/structured-data";
import { countInWords } from "@/lib/format";
import { aimIds, aims } from "@/lib/recommend/aims";
import { siteUrl } from "@/lib/site";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { THRESHOLDS_MEANING, thresholds } from "@/lib/recommend/thresholds";
import { RANK_MEANING } from "@/lib/statistics/rank-ranges";
import "@/app/styles/pages.css";

export const metadata: Metadata = { title: "Method, units and sources · CNI benchmark explorer" };

/** An edition for search engines: data that no browser runs, so it needs no nonce. */
function StructuredData({ dataset, provenance }: LoadedDataset) {
  const files = describeDataFiles().filter(({ edition }) => edition === dataset.definition.id);
  const data = datasetStructuredData({ dataset, provenance, files, site: siteUrl() });
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}

/** Where an edition's figures come from, and the files that they are kept in. */
function Sources({ edition, repository, commit, root, date, licence }: Provenance) {
  return (
    <li>
      {edition}: <a href={repository}>{repository.replace("https://", "")}</a>, folder{" "}
      <a href={`${repository}/tree/${commit}/${root}`}>{root}</a> at commit {commit} of {date}. {licence} As
      this site uses them: <a href={`/data/${edition}.csv`}>readings</a>,{" "}
      <a href={`/data/${edition}.variants.csv`}>variants</a>,{" "}
      <a href={`/data/${edition}.provenance.json`}>provenance with a checksum for each source file</a>.
    </li>
  );
}

/** How the figures came about and what may be read from them. */
export default function MethodPage() {
  const { dataset, provenance } = loadDataset();
  const earlier = loadDataset("2020-08");
  return (
    <main id="content" className="page">
      <StructuredData dataset={dataset} provenance={provenance} />
      <StructuredData {...earlier} />
      <h1>How the figures were measured, and what they can tell</h1>
      <div className="prose">
        <p>
          The benchmark has two editions here. What follows is about 2024-01, the one that every page shows
          unless its link names another; <a href="#2020-08">2020-08 was measured differently</a>. Ranks never
          reach across editions.
        </p>
        <h2>The benchmark</h2>
        <p>
          infraBuilder measured {dataset.variants.length - 1} variants of seven CNIs, and the same servers
          without Kubernetes, early in 2024. {provenance.lab.description}
        </p>
        <p>
          Nine tests of 60 seconds each: idle, and TCP and UDP with one stream and with eight, pod to pod and
          through a Service. iperf3 leaves its first second out and sends without copying; UDP is sent as fast
          as the sender can, without pacing. Every variant has {countInWords(dataset.definition.runs, "run")}, each
          on servers installed anew.
        </p>
        <h2>Metrics and units</h2>
      </div>
      <MethodTables edition={dataset.definition.id} variants={dataset.variants} />
      <div className="prose">
        <h2 id="cpu">What CPU leaves out</h2>
        <p>
          CPU is the time that the kernel counts as system and as user on the whole node. Time in softirq is
          not in the published CSV, and that is where packets are received and where IPsec encrypts. So every
          CPU figure here is a lower bound, and more of it is missing where more work is done in softirq. In
          one run of Antrea with IPsec whose raw telemetry was read, the server spent 0.47 cores in system and
          user and 1.16 in softirq. IPsec rows are therefore shown on CPU metrics, marked as not comparable,
          and never ranked.
        </p>
        <h2>Missing values</h2>
        <p>
          A run without a value stays without one: it is no zero, it moves no median, and its reason stands
          beside it. 26 of 5,106 published cells are missing: iperf3 could not resolve the Service name
          (Antrea IPsec, one TCP stream), it wrote no output (Calico WireGuard, one run), or a node’s
          telemetry was cut short. Bare metal has no Service, so 102 cells were never measured.
        </p>
        <h2 id="ranks">Rank ranges</h2>
        <p>
          Three runs cannot support a strict order. A variant is certainly better than another on a test only
          if every one of its runs is better than every run of the other. Its best possible rank is 1 plus the
          number of variants that are certainly better; its worst possible rank is the number of variants,
          itself included, that are not certainly worse. {RANK_MEANING} Two variants whose runs do not overlap
          never have the same rank range, and a further run can only widen a variant’s own range. The table is
          sorted by the chosen statistic; the rank range is the same for every statistic. Bare metal has no
          rank.
        </p>
        <h2 id="recommendation">The recommendation</h2>
        <p>
          Requirements exclude, each with its reason. 100 points are then divided among the aims by their
          weights, and each aim gives its points times a utility from 0 to 1:
        </p>
        <ul>
          {aimIds.map((aim) => (
            <li key={aim}>
              {aims[aim].label}: {aims[aim].utility}
            </li>
          ))}
        </ul>
        <p>
          Points are counted for every way of drawing one run for each test, and a candidate has a rank range
          like a variant on a test. Only candidates that received {100 * thresholds.carries} % of your peak
          can be the answer; where none did, the page says how far the best gets. The answer is the first of
          them, with all whose best possible rank is 1 and all that are about the same on a node.{" "}
          {THRESHOLDS_MEANING} UDP counts only where your traffic is UDP or mixed: as the rate received up to
          your peak. Loss was measured with a sender that floods the link, so it is shown and never scored.
          The presets’ weights are a judgement, and the page shows what other weights would bring.
        </p>
        <h2>Saturation</h2>
        <p>
          Where the medians of the plain variants all stand within 5 % of the link or of each other, bandwidth
          tells nothing and the page says so. Calico VPP, measured untuned (without hugepages and with the
          default uplink driver), is named instead of counted.
        </p>
        <h2>UDP</h2>
        <p>
          The UDP tests flood the link; the bandwidth is what arrived. The loss next to it is the chosen
          statistic of the runs’ losses (the median unless you choose another), with the range of the runs:
          the same figure that the metric Loss shows for the test. Loss above {HIGH_LOSS_PERCENT} % is
          flagged. Paced applications lose far fewer packets.
        </p>
        <h2 id="seconds">Inside the runs</h2>
        <p>
          iperf3’s own output was published for every run, and the <a href="/seconds">seconds</a> are read
          from it: those of TCP as its sender counted them, those of UDP as its receiver did. The first
          second, which the benchmark omits, is drawn apart and counted nowhere. The mean of the 60 agrees
          with the published bandwidth within 1 % in 485 of 536 runs. The other 51 are of Calico VPP, whose
          receiver went on for up to 5.6 seconds more: the published figure is divided by that longer time.
        </p>
        <h2>What differs between variants besides the CNI</h2>
        <p>
          The kernels are not the same, nor are the pods’ MTUs: the table of variants above has both. A
          difference of a few percent between two variants may come from either.
        </p>
        <h2>What was not measured</h2>
        <p>
          Latency without load, connections a second, how policies or Services scale in number, many nodes,
          other link speeds, tuned installations, and anything longer than a minute. A choice of CNI needs
          more than these figures.
        </p>
        <h2 id="2020-08">The edition 2020-08</h2>
        <p>{earlier.provenance.lab.description}</p>
        <p>
          {earlier.dataset.variants.length} ids, {countInWords(earlier.dataset.definition.runs, "run")} each: what
          the benchmark calls documented installs, and tuned ones. The tests are idle, and TCP and UDP, pod to
          pod and through a Service. The published tables do not say how many streams a test had; the two logs
          that are at hand show one. There are no retransmits, no jitter and no loss in them, so a UDP
          bandwidth of this edition stands without its loss: only the raw archives of the runs hold it, and
          they are not imported. Bare metal was not measured: others are compared with Flannel unless a link
          says otherwise, and there is no memory overhead.
        </p>
        <p>
          CPU is {editions["2020-08"].cpuCaveat}: sar, which measured it, counts softirq as system, and iowait
          is time in which a CPU stood idle for a disk. It was published in percent of the machine and is
          shown in cores, times its {editions["2020-08"].hardwareThreads} hardware threads. So the CPU of the
          two editions are different things, and IPsec may be compared in this one.
        </p>
        <p>
          The pods’ MTU is what differs most between variants: the documented installs of Calico, Canal,
          Kube-router and Weave Net left it at 1,376 to 1,500 bytes on a network of 9,000, and the jumbo ones
          raised it. <a href="/history">Both editions side by side</a> says of each pair what can be compared.
        </p>
      </div>
      <VariantTable variants={earlier.dataset.variants} label="Variants of 2020-08" />
      <div className="prose">
        <h2>Sources and licence</h2>
        <ul>
          {[provenance, earlier.provenance].map((source) => (
            <Sources key={source.edition} {...source} />
          ))}
        </ul>
        <p>
          All files stand with <a href="/data">their own checksums</a>. Machines find the API described in{" "}
          <a href="/api/openapi.json">OpenAPI</a>.
        </p>
      </div>
    </main>
  );
}
