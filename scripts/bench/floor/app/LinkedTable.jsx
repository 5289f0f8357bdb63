"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { FilterTable } from "./FilterTable";
import { withWord } from "./with-word";

function TableOfLink(table) {
  const router = useRouter();
  const path = usePathname();
  const wanted = (useSearchParams().get("cni") ?? "").split(",").filter(Boolean);
  const change = (value, on) => {
    const next = withWord(wanted, value, on);
    router.push(next.length > 0 ? `${path}?cni=${next.join(",")}` : path, { scroll: false });
  };
  return <FilterTable {...table} wanted={wanted} change={change} />;
}

/** The same table with its filter in the address, by the means that Next has for it. Next prerenders no more of it than the fallback. */
export function LinkedTable(table) {
  return (
    <Suspense>
      <TableOfLink {...table} />
    </Suspense>
  );
}
