import table from "../tables/shipped.json";
import { FilteredTable } from "./FilteredTable";

export const dynamic = "force-static";

export default function Page() {
  return <FilteredTable {...table} />;
}
