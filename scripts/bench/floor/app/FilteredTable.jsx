"use client";
import { useState } from "react";
import { FilterTable } from "./FilterTable";
import { withWord } from "./with-word";

/** The least that shows the explorer's table and filters it by CNI: its filter is in no address. */
export function FilteredTable(table) {
  const [wanted, setWanted] = useState([]);
  const change = (value, on) => setWanted((before) => withWord(before, value, on));
  return <FilterTable {...table} wanted={wanted} change={change} />;
}
