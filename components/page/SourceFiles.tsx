import type { Definition } from "@/lib/dataset/definition";

/** A dataset's title, with a link to its files at their commit where they are published. */
export function SourceFiles({ definition: { title, source, measuredBy } }: { definition: Definition }) {
  if (!source)
    return (
      <>
        <cite>{title}</cite>, measured by {measuredBy}; the result files are not published
      </>
    );
  const { repository, commit, root, date } = source;
  return (
    <>
      <cite>{title}</cite>,{" "}
      <a href={`${repository}/tree/${commit}/${root}`}>source files at commit {commit.slice(0, 8)}</a> of{" "}
      {date}
    </>
  );
}
