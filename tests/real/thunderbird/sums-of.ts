import type { ExtensionPage } from "./extension-page.ts";

type Sum = { key: string; messages: number; bytes: number };

/** The sums that the open tab of the results shows. */
export const sumsOf = async (page: ExtensionPage): Promise<Sum[]> =>
  (await page.look("#results li")).map(({ data }) => ({
    key: data.key!,
    messages: Number(data.messages),
    bytes: Number(data.bytes),
  }));

export const writeSums = (sums: readonly { messages: number; bytes: number }[]): string =>
  `${sums.reduce((sum, { messages }) => sum + messages, 0)} messages, ${sums.reduce((sum, { bytes }) => sum + bytes, 0)} B`;
