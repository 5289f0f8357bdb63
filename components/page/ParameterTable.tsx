import type { QueryParameter } from "@/lib/link/query-parameter";

/** A list of more words than this is opened on demand. */
const MOST_WORDS_IN_SIGHT = 12;

/** A meaning of more letters than this is opened on demand, after its first words. */
const MOST_LETTERS_IN_SIGHT = 600;

/** A description with its words in backticks set as code. */
function Coded({ text }: { text: string }) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

function Meaning({ text }: { text: string }) {
  if (text.length <= MOST_LETTERS_IN_SIGHT) return <Coded text={text} />;
  const end = text.search(/[.:] /);
  return (
    <details>
      <summary>{text.slice(0, end)}</summary>
      <Coded text={text.slice(end + 2)} />
    </details>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ", "}
      <code>{word}</code>
    </span>
  ));
}

/** What a parameter's schema allows, for people: words, a range or an example. */
function Allowed({ schema }: Pick<QueryParameter, "schema">) {
  const words = (schema.enum ?? (schema.items as { enum?: unknown } | undefined)?.enum) as
    readonly string[] | undefined;
  if (words && words.length > MOST_WORDS_IN_SIGHT)
    return (
      <details>
        <summary>{words.length} words</summary>
        <Words words={words} />
      </details>
    );
  if (words) return <Words words={words} />;
  if (typeof schema.minimum === "number")
    return `${schema.type === "integer" ? "whole numbers, " : ""}${schema.minimum} to ${String(schema.maximum)}`;
  const examples = (schema.examples ?? []) as readonly unknown[];
  return (
    <>
      such as <Words words={examples.map((example) => [example].flat().join(","))} />
    </>
  );
}

function Initial({ schema }: Pick<QueryParameter, "schema">) {
  if (schema.default === undefined) return "depends";
  const words = [schema.default].flat().map(String);
  return words.length > 0 ? <Words words={words} /> : "none";
}

interface ParameterTableProps {
  readonly parameters: readonly QueryParameter[];
  readonly label: string;
}

/** The parameters of a link: what each means, what it takes, and what a link without it means. */
export function ParameterTable({ parameters, label }: ParameterTableProps) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={label}>
      <table className="results wrapping">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col" className="wide">
              Meaning
            </th>
            <th scope="col" className="wide">
              Takes
            </th>
            <th scope="col">Without it</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, description, schema }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <Meaning text={description} />
              </td>
              <td>
                {schema.type === "array" && "a list: "}
                <Allowed schema={schema} />
              </td>
              <td>
                <Initial schema={schema} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
