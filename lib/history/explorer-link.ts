import { editions, LATEST_EDITION, type EditionId } from "@/lib/dataset/editions";
import { tests, type TestId } from "@/lib/dataset/tests";
import { encodeLink } from "@/lib/link/link";

/** The address at which the explorer shows the bandwidth of one variant on one test: the same figure, with its edition's rules. */
export function explorerHref(edition: EditionId, variant: string, test: TestId): string {
  const { protocol, streams, path } = tests[test];
  const [initialStreams] = editions[edition].initialStreams;
  const unless = (word: string | null, initial: string | undefined) => (word === initial ? null : word);
  const query = encodeLink([
    ["edition", unless(edition, LATEST_EDITION)],
    ["variant", variant],
    ["protocol", unless(protocol, "tcp")],
    ["streams", unless(streams, initialStreams)],
    ["path", unless(path, "direct")],
  ]);
  return `/?${query}`;
}
