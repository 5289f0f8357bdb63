"use client";
import { useState } from "react";

/** The least that shows the explorer's table and filters it by CNI: no style, no chart, no address. */
export function FilteredTable({ cnis, heads, rows }) {
  const [wanted, setWanted] = useState([]);
  const change = (value, on) =>
    setWanted((before) => [...before.filter((other) => other !== value), ...(on ? [value] : [])]);
  const shown = wanted.length === 0 ? rows : rows.filter(({ cni }) => wanted.includes(cni));
  return (
    <main>
      <fieldset>
        {cnis.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              name="cni"
              value={value}
              checked={wanted.includes(value)}
              onChange={(event) => change(value, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <table className="results">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
