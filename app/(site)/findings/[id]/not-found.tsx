/** The 404 page for an unknown finding. */
export default function NoSuchFinding() {
  return (
    <main id="content" className="answer">
      <h1>There is no finding at this address</h1>
      <p>
        <a href="/findings">All claims and what the figures say of them</a>.
      </p>
    </main>
  );
}
