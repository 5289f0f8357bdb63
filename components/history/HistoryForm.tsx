import { cniLabel, encryptions, paths, protocols, type Encryption } from "@/lib/dataset/facts/dimensions";
import type { HistoryState, HistoryWords } from "@/lib/history/history-state";
import { ChoiceForm } from "@/components/page/ChoiceForm";
import { Select } from "@/components/page/Select";

interface BoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly words: readonly string[];
  readonly label: (word: string) => string | undefined;
}

function Boxes({ name, legend, chosen, words, label }: BoxesProps) {
  return (
    <fieldset className="boxes">
      <legend>{legend}</legend>
      {words.map((word) => (
        <label key={word}>
          <input type="checkbox" name={name} value={word} defaultChecked={chosen.includes(word)} />
          {label(word)}
        </label>
      ))}
    </fieldset>
  );
}

/** Picks the test and the rows; a plain form, its answer is a link. */
export function HistoryForm({ state, known }: { state: HistoryState; known: HistoryWords }) {
  return (
    <ChoiceForm action="/history">
      <Select
        name="protocol"
        label="Protocol"
        defaultValue={state.protocol}
        options={known.protocol.map((word) => [word, protocols[word]])}
      />
      <Select
        name="path"
        label="Path"
        defaultValue={state.path}
        options={known.path.map((word) => [word, paths[word]])}
      />
      <Boxes
        name="encryption"
        legend="Encryption (none chosen: all)"
        chosen={state.encryption}
        words={known.encryption}
        label={(word) => encryptions[word as Encryption]}
      />
      <Boxes
        name="cni"
        legend="CNI (none chosen: all)"
        chosen={state.cni}
        words={known.cni}
        label={cniLabel}
      />
    </ChoiceForm>
  );
}
