import { expect, it } from "vitest";
import { newReference } from "@/lib/cases";
import { searchOf } from "./search-terms";

it("knows a reference in any spelling", () => {
  const reference = newReference("ROT");
  const spelt = ` ${reference.toLowerCase().replaceAll("-", " ").replaceAll("0", "o")}`;
  expect(searchOf(spelt)).toEqual({ reference });
});

it.each<[string, string[]]>([
  ["Church Lane, PL1 1AA", ["church", "lane", "pl1", "1aa"]],
  ["ROSA.Resident@example.com", ["rosa", "resident", "example", "com"]],
  ["Zoë O’Brien", ["zoe", "o", "brien"]],
  ["lamp & lamp | !lamp:*", ["lamp"]],
  ["07700 900 123", ["07700900123"]],
  ["+44 (0)7700 900123", ["07700900123"]],
  ["0044 7700 900123", ["07700900123"]],
  ["12", ["12"]],
  ["  ' -- ", []],
  ["a b c d e f g h i j k", ["a", "b", "c", "d", "e", "f", "g", "h"]],
])("takes %j for the terms %j", (typed, terms) => {
  expect(searchOf(typed)).toEqual({ terms });
});
