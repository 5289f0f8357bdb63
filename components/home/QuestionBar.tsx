import { Select } from "@/components/page/Select";
import { cniLabel } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "@/lib/dataset/definition";
import { linkSpeeds } from "@/lib/recommend/profile/profile";
import { runnableWords } from "@/lib/recommend/profile/runnable";

/** The question that most readers come with, as a form that leads to its answer. */
export function QuestionBar({ edition }: { edition: Definition }) {
  const cnis = runnableWords(edition).filter((word) => edition.words.cni.includes(word));
  return (
    <form className="question-bar" action="/recommend" method="get">
      <Select
        name="today"
        label="I run"
        defaultValue=""
        options={[["", "no CNI yet"], ...cnis.map((cni) => [cni, cniLabel(cni)] as const)]}
      />
      <Select
        name="link"
        label="network"
        defaultValue="10"
        options={Object.keys(linkSpeeds).map((speed) => [speed, `${speed} Gbit/s`])}
      />
      <label>
        vCPU per node <input name="vcpu" inputMode="numeric" defaultValue="8" size={3} />
      </label>
      <label className="check">
        <input type="checkbox" name="encryption" value="any" /> I need encryption
      </label>
      <button type="submit" className="go">
        See my answer
      </button>
    </form>
  );
}
