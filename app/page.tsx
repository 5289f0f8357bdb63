export default function Page() {
  return <h1>CNI benchmark explorer</h1>;
}
