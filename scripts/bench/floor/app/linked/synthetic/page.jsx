import table from "../../../tables/synthetic.json";
import { LinkedTable } from "../../LinkedTable";

export const dynamic = "force-static";

export default function Page() {
  return <LinkedTable {...table} />;
}
