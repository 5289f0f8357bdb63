/** The explorer's table and a checkbox for each CNI: no style, no chart. `change` is told a CNI's word, and whether it is wanted. */
export function FilterTable({ cnis, heads, rows, wanted, change }) {
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
