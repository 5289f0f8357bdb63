import { cnis, encryptions, paths, protocols } from "@/lib/dataset/dimensions";
import { historyWords, type HistoryState } from "@/lib/history/history-state";
import { Select } from "../Select";

interface BoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly words: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

function Boxes({ name, legend, chosen, words, labels }: BoxesProps) {
  return (
    <fieldset className="boxes">
      <legend>{legend}</legend>
      {words.map((word) => (
        <label key={word}>
          <input type="checkbox" name={name} value={word} defaultChecked={chosen.includes(word)} />
          {labels[word]}
        </label>
      ))}
    </fieldset>
  );
}

/** Picks the test and the rows; a plain form, its answer is a link. */
export function HistoryForm({ state }: { state: HistoryState }) {
  return (
    <form className="choices" action="/history" method="get">
      <input type="hidden" name="form" value="1" />
      <Select
        name="protocol"
        label="Protocol"
        defaultValue={state.protocol}
        options={historyWords.protocol.map((word) => [word, protocols[word]])}
      />
      <Select
        name="path"
        label="Path"
        defaultValue={state.path}
        options={historyWords.path.map((word) => [word, paths[word]])}
      />
      <Boxes
        name="encryption"
        legend="Encryption (none chosen: all)"
        chosen={state.encryption}
        words={historyWords.encryption}
        labels={encryptions}
      />
      <Boxes
        name="cni"
        legend="CNI (none chosen: all)"
        chosen={state.cni}
        words={historyWords.cni}
        labels={cnis}
      />
      <button type="submit">Show</button>
    </form>
  );
}
