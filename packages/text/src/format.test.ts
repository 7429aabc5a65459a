import { expect, test } from "vitest";
import { createFormat } from "./format.ts";

const [fr, en] = [createFormat("fr"), createFormat("en")];
/** Replaces spaces of all kinds by plain ones, so that expected texts are readable. */
const plain = (text: string) => text.replaceAll(/[\u202F\u00A0]/g, " ");

test.each([
  [0, "0 o", "0 B"],
  [999, "999 o", "999 B"],
  [999.6, "1 ko", "1 kB"],
  [2_400_000, "2,4 Mo", "2.4 MB"],
  [148_000_000, "148 Mo", "148 MB"],
  [6_812_345_344, "6,8 Go", "6.8 GB"],
  [10_000_000_000_000, "10 To", "10 TB"],
])("%d bytes are rounded and have a unit", (bytes, french, english) => {
  expect(plain(fr.bytes(bytes))).toBe(french);
  expect(plain(en.bytes(bytes))).toBe(english);
});

test("a size can have other decimals", () => {
  expect(plain(fr.bytes(40_600_000_000, String))).toBe("40.6 Go");
});

test("French puts a narrow no-break space before a unit", () => {
  expect(fr.bytes(2_400_000)).toBe("2,4\u202FMo");
});

test("a range takes the unit of its higher end", () => {
  expect(plain(fr.carbonRange({ low: 0.03, high: 0.74 }))).toBe("0,03 à 0,74 g CO₂e");
  expect(plain(en.carbonRange({ low: 23_000, high: 59_000 }))).toBe("23 to 59 kg CO₂e");
  expect(plain(fr.carbonRange({ low: 700_000, high: 1_800_000 }))).toBe("0,7 à 1,8 t CO₂e");
});

test("a range below a hundredth of a gram is only said to be smaller", () => {
  expect(plain(fr.carbonRange({ low: 0.00026, high: 0.0068 }))).toBe("moins de 0,01 g CO₂e");
  expect(plain(en.carbonRange({ low: 0, high: 0 }))).toBe("less than 0.01 g CO₂e");
  expect(plain(fr.carbonRange({ low: 0.003, high: 0.08 }))).toBe("0,003 à 0,08 g CO₂e");
});

test("a range has at most three decimals, and is below its higher end if the lower one has none of them", () => {
  expect(plain(fr.carbonRange({ low: 0.00071, high: 0.022 }))).toBe("0,001 à 0,022 g CO₂e");
  expect(plain(fr.carbonRange({ low: 0.000029, high: 0.0132 }))).toBe("moins de 0,013 g CO₂e");
  expect(plain(en.carbonRange({ low: 0.2, high: 4_700 }))).toBe("less than 4.7 kg CO₂e");
  expect(plain(en.carbonRange({ low: 0, high: 4_700 }))).toBe("less than 4.7 kg CO₂e");
  expect(plain(fr.carbonRange({ low: 32, high: 70_000 }))).toBe("0,032 à 70 kg CO₂e");
});

test("a weekday is written out, and as two letters under a bar", () => {
  expect(fr.weekday("2026-11-28")).toBe("samedi");
  expect(fr.shortWeekday("2026-11-28")).toBe("sa");
});

test("a central value is written as its range is", () => {
  expect(plain(fr.carbonCentral({ central: 900, high: 1_500 }))).toBe("0,9 kg");
  expect(plain(fr.carbonCentral({ central: 0.0021, high: 0.022 }))).toBe("0,002 g");
  expect(plain(en.carbonCentral({ central: 0.0000000041, high: 0.001 }))).toBe("less than 0.01 g");
});

test("a mass takes the largest unit that keeps a whole number", () => {
  expect(plain(fr.grams(186_000))).toBe("186 kg");
  expect(plain(en.grams(900))).toBe("900 g");
});

test("sums beyond 2^53 lose no digit", () => {
  expect(plain(fr.number("15009999997746999"))).toBe("15 009 999 997 746 999");
});

test("a time follows the language's notation", () => {
  const afternoon = new Date(2027, 2, 15, 14, 40).getTime();
  expect(plain(fr.time(afternoon))).toBe("14 h 40");
  expect(plain(en.time(afternoon))).toBe("2:40 PM");
  const morning = new Date(2027, 2, 15, 6, 5).getTime();
  expect(plain(fr.time(morning))).toBe("6 h 05");
  expect(plain(en.time(morning))).toBe("6:05 AM");
});

test("a share is a percentage and a day is written out", () => {
  expect(plain(fr.percent(0.857))).toBe("86 %");
  expect(en.percent(0.857)).toBe("86%");
  expect(plain(fr.day("2027-03-15"))).toBe("15 mars 2027");
  expect(plain(fr.dayRange("2027-03-15", "2027-03-20")).replaceAll("–", "-")).toBe(
    "15-20 mars 2027",
  );
});

test("a day is short beside its year, and a month is written out", () => {
  expect(plain(fr.shortDay("2027-03-15"))).toBe("15 mars");
  expect(plain(en.shortDay("2027-03-15"))).toBe("Mar 15");
  expect(fr.month("2027-03")).toBe("mars 2027");
  expect(en.month("2027-03")).toBe("March 2027");
});

test("the first of a month is 1er in French, and no other day changes", () => {
  expect(plain(fr.day("2026-12-01"))).toBe("1er décembre 2026");
  expect(plain(fr.shortDay("2026-12-01"))).toBe("1er déc.");
  expect(plain(fr.dayRange("2026-12-01", "2026-12-11")).replaceAll("–", "-")).toBe(
    "1er-11 décembre 2026",
  );
  expect(plain(fr.day("2026-12-21"))).toBe("21 décembre 2026");
  expect(plain(en.day("2026-12-01"))).toBe("December 1, 2026");
});

test("a day stays on the line of its month", () => {
  expect(fr.day("2026-12-01")).toBe("1er\u00A0décembre 2026");
  expect(en.shortDay("2026-12-01")).toBe("Dec\u00A01");
});

test("a change has its sign, a minus and not a hyphen", () => {
  expect(plain(fr.change(-0.07))).toBe("−7 %");
  expect(plain(en.change(-0.07))).toBe("−7%");
  expect([fr.change(0.5), fr.change(0)].map(plain)).toEqual(["+50 %", "0 %"]);
});
