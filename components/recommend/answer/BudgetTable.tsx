import { nodeWords } from "@/lib/dataset/definition";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { formatCount, formatShort } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { budgetOf } from "@/lib/recommend/budget/cni-cost";
import { UNKNOWN_SYSTEM } from "@/lib/recommend/answer/describe-consequences";
import type { NodeBudget } from "@/lib/recommend/budget/node-budget";
import { providers, type Profile } from "@/lib/recommend/profile/profile";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import type { Resources } from "@/lib/recommend/budget/resources";
import { units } from "@/lib/units";

interface Line {
  readonly label: string;
  readonly amount: Resources;
  /** Whether it is a pod's: shown in MiB and mCPU. */
  readonly isPod?: boolean;
}

/** Of GiB and cores; a pod's MiB and mCPU are whole. */
const DECIMALS = 2;

function amountText(value: number | null, perShown: number, decimals: number): string {
  return value === null ? "not known" : formatFixed(value / perShown, decimals);
}

function budgetLines(budget: NodeBudget, profile: Profile, name: string): readonly Line[] {
  const { mesh } = budget;
  const end = mesh
    ? { left: mesh.left, perPod: mesh.leftPerPod, cluster: mesh.cluster }
    : { left: budget.left, perPod: budget.perPod, cluster: budget.cluster };
  const peak = formatShort(Math.min(profile.peak, Number(profile.link)));
  return [
    { label: "Node", amount: budget.capacity },
    { label: `Reserved (${providers[profile.provider]})`, amount: budget.reserved },
    { label: "Kept free by eviction", amount: budget.eviction },
    { label: "Allocatable", amount: budget.allocatable },
    { label: `Kubernetes with ${name}, idle`, amount: budget.cni },
    { label: `Traffic at ${peak} Gbit/s, at least`, amount: budget.traffic },
    ...(mesh ? [{ label: `Sidecars of ${formatCount(profile.pods)} pods`, amount: mesh.taken }] : []),
    { label: "Left for pods", amount: end.left },
    {
      label: `Left for each of ${formatCount(profile.pods)} pods (MiB, mCPU)`,
      amount: end.perPod,
      isPod: true,
    },
    { label: `Left on ${formatCount(profile.nodes)} nodes`, amount: end.cluster },
  ];
}

interface BudgetTableProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
  readonly pick: Variant;
}

/** Where a node's memory and CPU go with the pick. */
export function BudgetTable({ dataset, recommendation, pick }: BudgetTableProps) {
  const { profile } = recommendation;
  const budget = budgetOf(dataset, recommendation, pick);
  const { cpuCaveat, hasBareMetal } = dataset.definition;
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">What a node has left with {pick.name}</h2>
      {(budget.mesh ?? budget).fits === false && (
        <p className="problem">Nothing is left for pods: this node is too small.</p>
      )}
      <p className="legend">
        {hasBareMetal
          ? `Idle use is measured above bare metal, ${nodeWords(dataset.definition)}.`
          : "Idle use above bare metal is not known: this dataset has no bare metal."}{" "}
        CPU is {cpuCaveat}; that of the traffic includes the load generator. {UNKNOWN_SYSTEM}
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Node budget">
        <table className="results budget">
          <caption className="visually-hidden">Node budget with {pick.name}</caption>
          <thead>
            <tr>
              <th scope="col">Per node</th>
              <th scope="col" className="number">
                GiB
              </th>
              <th scope="col" className="number">
                cores
              </th>
            </tr>
          </thead>
          <tbody>
            {budgetLines(budget, profile, pick.name).map(
              ({ label, amount: { memoryBytes, cores }, isPod }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="number">
                    {isPod
                      ? amountText(memoryBytes, units.memory.perShown / 1024, 0)
                      : amountText(memoryBytes, units.memory.perShown, DECIMALS)}
                  </td>
                  <td className="number">
                    {isPod ? amountText(cores, 1 / 1000, 0) : amountText(cores, 1, DECIMALS)}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      <ul className="notices">
        <li>
          {budget.formula} {budget.source}
        </li>
        {budget.mesh && <li>Sidecars: {budget.mesh.source}</li>}
      </ul>
    </section>
  );
}
