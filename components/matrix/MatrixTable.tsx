"use client";
import { Glossed } from "@/components/glossary/Glossed";
import { useCallback, useLayoutEffect, useMemo, useRef, type ChangeEvent, type MouseEvent } from "react";
import { Later } from "@/components/page/Later";
import { LinkProvider, linkParameters, useLink } from "@/components/page/link-parameters";
import { isPlainClick } from "@/components/page/plain-click";
import { isLong, tableClass } from "@/components/table/long-table";
import { useMarkReady } from "@/components/page/use-mark-ready";
import { versioned } from "@/lib/link/link";
import type { Matrix, MatrixRow } from "@/lib/matrix/matrix";
import {
  decodeMatrix,
  encodeMatrix,
  matrixGroups,
  matrixHref,
  matrixParameterNames,
  MOST_TICKED,
  type MatrixGroup,
  type MatrixOrder,
  type MatrixView,
  type Tickable,
} from "@/lib/matrix/matrix-link";
import { drawnRows, matrixRows, type DrawnRow } from "@/lib/matrix/matrix-rows";
import type { LinkedEdition } from "@/lib/view/link/edition-link";
import { toggled } from "@/lib/view/link/view-transitions";
import { VariantRow } from "./VariantRow";

const parameters = linkParameters(matrixParameterNames);

/** What the table needs of its dataset. */
type MatrixEdition = LinkedEdition & Tickable;

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly edition: MatrixEdition;
  /** The query string as the server read it. */
  readonly search: string;
  /** The page that the table is on. */
  readonly page?: string;
}

/** Every variant with headline figures: sorted, grouped, searched and ticked in the link. */
export function MatrixTable({ search, ...table }: MatrixTableProps) {
  return (
    <LinkProvider parameters={parameters} search={search}>
      <LinkedTable {...table} />
    </LinkProvider>
  );
}

type Show = (changes: Partial<MatrixView>, replace?: boolean) => void;

/** Ticks a variant or takes its tick away. The same for the life of the table: a row is drawn anew only where something of it changes. */
function useTick(view: MatrixView, show: Show): (id: string) => void {
  const now = useRef({ view, show });
  useLayoutEffect(() => {
    now.current = { view, show };
  });
  return useCallback((id) => now.current.show({ tick: toggled(now.current.view.tick, id) }), []);
}

/** The rows to draw. Of a long table these are all, those that are not found hidden: to make a thousand anew would keep the reader waiting. */
function useDrawnRows(
  matrix: Matrix,
  { group, order }: MatrixView,
  shown: readonly MatrixRow[],
): readonly DrawnRow[] {
  const all = useMemo(
    () => (isLong(matrix.rows.length) ? matrixRows(matrix, { group, order, find: "" }) : null),
    [matrix, group, order],
  );
  return useMemo(() => drawnRows(all ?? shown, shown, group), [all, shown, group]);
}

function LinkedTable({ matrix, edition, page = "/" }: Omit<MatrixTableProps, "search">) {
  const { query, write } = useLink();
  const view = useMemo(() => decodeMatrix(query, edition).state, [query, edition]);
  const rows = useMemo(() => matrixRows(matrix, view), [matrix, view]);
  const drawn = useDrawnRows(matrix, view, rows);
  const show: Show = (changes, replace = false) =>
    write(encodeMatrix({ ...view, ...changes }, edition), replace);
  const onTick = useTick(view, show);
  const isFull = view.tick.length >= MOST_TICKED;
  useMarkReady();
  return (
    <section aria-labelledby="matrix">
      <div className="matrix-head">
        <h2 id="matrix">{matrix.heading}</h2>
        <MatrixControls view={view} show={show} page={page} />
        <Ticked view={view} edition={edition} show={show} />
        <span className="visually-hidden" role="status">
          {rows.length} of {matrix.rows.length} variants
        </span>
      </div>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="All variants">
        <table className={tableClass("results matrix", matrix.rows.length)}>
          <caption className="visually-hidden">Headline figures of every variant</caption>
          <MatrixHead {...{ matrix, view, edition, show, page }} />
          <Later of={drawn}>
            <tbody>
              {drawn.map(({ row, isShown, group }) => (
                <VariantRow
                  key={row.id}
                  {...{ row, isShown, group, edition, isFull, onTick }}
                  columns={matrix.columns}
                  isTicked={view.tick.includes(row.id)}
                />
              ))}
            </tbody>
          </Later>
        </table>
      </div>
      {rows.length === 0 && (
        <p>
          No variant has “{view.find}”.{" "}
          <button type="button" onClick={() => show({ find: "" })}>
            Show all
          </button>
        </p>
      )}
    </section>
  );
}

interface Acting {
  readonly view: MatrixView;
  readonly show: Show;
}

function MatrixControls({ view, show, page }: Acting & { page: string }) {
  const onFind = ({ target }: ChangeEvent<HTMLInputElement>) =>
    show({ find: target.value }, view.find !== "");
  const onGroup = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    show({ group: target.value as MatrixGroup });
  return (
    <form className="matrix-controls" action={page} method="get" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span className="visually-hidden">Search variants</span>
        <input type="search" name="find" placeholder="Search" value={view.find} onChange={onFind} />
      </label>
      <label>
        Group by{" "}
        <select name="group" value={view.group} onChange={onGroup}>
          {Object.entries(matrixGroups).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">Show</button>
      </noscript>
    </form>
  );
}

/** The address of the comparison of some variants, in the order in which they were ticked. */
const compareHref = ({ id, isDefault }: LinkedEdition, ticked: readonly string[]) =>
  `/compare?${versioned(`${isDefault ? "" : `edition=${id}&`}variant=${ticked.join(",")}`)}`;

function Ticked({ view, edition, show }: Acting & { edition: MatrixEdition }) {
  if (view.tick.length === 0) return <p className="legend">Tick two to four to compare.</p>;
  return (
    <p className="ticked">
      {view.tick.length > 1 ? (
        <a className="go" href={compareHref(edition, view.tick)}>
          Compare {view.tick.map((id) => edition.variantNames[id]).join(", ")}
        </a>
      ) : (
        "Tick one more to compare."
      )}{" "}
      <button type="button" onClick={() => show({ tick: [] })}>
        Clear
      </button>
    </p>
  );
}

interface HeadProps extends Acting {
  readonly matrix: Matrix;
  readonly page: string;
  readonly edition: MatrixEdition;
}

/** The order that a click on a column asks for: the best first, then the worst, then as published. */
function nextOrder(order: MatrixOrder, id: MatrixOrder): MatrixOrder {
  if (order === id) return id === "name" ? "published" : (`-${id}` as MatrixOrder);
  return order === `-${id}` ? "published" : id;
}

function SortLink({
  id,
  view,
  edition,
  show,
  page,
  children,
}: Omit<HeadProps, "matrix"> & { id: MatrixOrder; children: string }) {
  const order = nextOrder(view.order, id);
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    show({ order });
  };
  return (
    <a href={matrixHref({ ...view, order }, edition, page)} onClick={onClick}>
      {children}
      {view.order === id ? " ▼" : view.order === `-${id}` ? " ▲" : ""}
    </a>
  );
}

function sortOf({ order }: MatrixView, id: MatrixOrder): "descending" | "ascending" | undefined {
  return order === id ? "descending" : order === `-${id}` ? "ascending" : undefined;
}

function MatrixHead({ matrix, ...acting }: HeadProps) {
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="variant"
          aria-sort={acting.view.order === "name" ? "ascending" : undefined}
        >
          <SortLink id="name" {...acting}>
            Variant
          </SortLink>
        </th>
        {matrix.columns.map(({ id, head, under }) => (
          <th key={id} scope="col" aria-sort={sortOf(acting.view, id)}>
            <SortLink id={id} {...acting}>
              {head}
            </SortLink>{" "}
            <span className="unit">
              <Glossed>{under}</Glossed>
            </span>
          </th>
        ))}
        <th scope="col">Network policy</th>
        <th scope="col">Version</th>
      </tr>
    </thead>
  );
}
