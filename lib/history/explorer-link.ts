import { initialStreams, type Definition } from "@/lib/dataset/definition";
import { tests, type TestId } from "@/lib/dataset/tests";
import { versioned } from "@/lib/link/link";

/** The address at which the explorer shows the bandwidth of one variant on one test: the same figure, with its dataset's rules. */
export function explorerHref(edition: Definition, variant: string, test: TestId): string {
  const { protocol, streams, path } = tests[test];
  const [ownStreams] = initialStreams(edition);
  const unless = (word: string | null, initial: string | undefined) => (word === initial ? null : word);
  const fields = [
    ["edition", edition.isDefault ? null : edition.id],
    ["variant", variant],
    ["protocol", unless(protocol, "tcp")],
    ["streams", unless(streams, ownStreams)],
    ["path", unless(path, "direct")],
  ] as const;
  const texts = fields.flatMap(([name, text]) => (text === null ? [] : [`${name}=${text}`]));
  return `/explore?${versioned(texts.join("&"))}`;
}
