import type { Metadata } from "next";
import { describeDataFiles } from "@/lib/dataset/served/describe-data-files";
import { ARCHIVE_NAME } from "@/lib/dataset/served/data-archive";
import type { DescribedFile } from "@/lib/dataset/served/data-index";
import { siteUrl } from "@/lib/site";
import "@/app/styles/pages.css";

export const metadata: Metadata = { title: "Datasets and checksums · CNI benchmark explorer" };

function FileRow({ file }: { file: DescribedFile }) {
  const { name, path, about, mediaType, bytes, sha256, edition, repository, commit } = file;
  return (
    <tr>
      <th scope="row">
        <a href={path}>{name}</a>
      </th>
      <td>{about}</td>
      <td>{mediaType}</td>
      <td className="number">{bytes}</td>
      <td>
        <code className="hash">{sha256}</code>
      </td>
      <td>{edition}</td>
      <td>
        {repository === null ? (
          "not published"
        ) : (
          <>
            <a href={`${repository}/tree/${commit}`}>{new URL(repository).pathname.slice(1)}</a> at{" "}
            <code className="hash">{commit}</code>
          </>
        )}
      </td>
    </tr>
  );
}

function FileTable({ files, label }: { files: readonly DescribedFile[]; label: string }) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={label}>
      <table className="results wrapping">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className="wide">
              What it is
            </th>
            <th scope="col">Media type</th>
            <th scope="col" className="number">
              Size<span className="unit">bytes</span>
            </th>
            <th scope="col">SHA-256</th>
            <th scope="col">Edition</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <FileRow key={file.name} file={file} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HowToCheck({ files }: { files: readonly DescribedFile[] }) {
  const [first] = files;
  if (!first) return null;
  return (
    <>
      <h2>How to check a file</h2>
      <p>
        The checksums are of the files as they are served. This prints that of the first, which must be the
        one in the table:
      </p>
      <pre className="command">
        <code>{`curl -sSO ${siteUrl()}${first.path}\nsha256sum ${first.name}`}</code>
      </pre>
    </>
  );
}

/** Every dataset that the site serves, with what is needed to cite it and to check it. */
export default function DataPage() {
  const files = describeDataFiles();
  const seconds = files.filter(({ name }) => name.includes(".seconds."));
  return (
    <main id="content" className="page">
      <h1>Every figure as data, with its source and checksum</h1>
      <div className="prose">
        <p>
          These files are what every page is made from. Values are in SI units; missing values are empty, with
          a reason. The same list for machines is <a href="/data/index.json">/data/index.json</a>, and the API
          is described in <a href="/api/openapi.json">/api/openapi.json</a>. The{" "}
          <a href="/method">method page</a> says how they were measured.
        </p>
      </div>
      <p>
        <a className="go" href={`/data/${ARCHIVE_NAME}`} download>
          Download all as ZIP, with a README
        </a>
      </p>
      <FileTable files={files.filter((file) => !seconds.includes(file))} label="Files" />
      <div className="prose">
        <HowToCheck files={files} />
      </div>
      {seconds.length > 0 && (
        <>
          <h2>Inside the runs</h2>
          <p className="prose">
            Every second of every test and run, a file a variant; each property names its unit. They are shown
            on the page of <a href="/seconds">seconds</a>.
          </p>
          <FileTable files={seconds} label="Files of seconds" />
        </>
      )}
    </main>
  );
}
