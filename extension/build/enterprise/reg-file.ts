type Values = Record<string, unknown>;

const escape = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One key of the registry with its values, then its sub-keys: an object is a sub-key, a list a sub-key with numbers. */
function keyLines(key: string, values: Values): string[] {
  const plain = Object.entries(values).filter(([, value]) => typeof value !== "object");
  const deeper = Object.entries(values).flatMap(([name, value]) => {
    if (Array.isArray(value)) {
      const numbered = value.map((item: unknown, index) => [String(index + 1), item]);
      return keyLines(`${key}\\${name}`, Object.fromEntries(numbered) as Values);
    }
    return isObject(value) ? keyLines(`${key}\\${name}`, value) : [];
  });
  const own = plain.map(([name, value]) => `"${escape(name)}"=${regValue(value)}`);
  return [`[${key}]`, ...own, "", ...deeper];
}

function regValue(value: unknown): string {
  if (typeof value === "boolean") return `dword:0000000${value ? 1 : 0}`;
  return `"${escape(String(value))}"`;
}

/** A file for `reg import`, which expects UTF-16 with its mark, or ASCII; lines end as Windows does. */
export const regFile = (keys: readonly (readonly [key: string, values: Values])[]): string =>
  [
    "Windows Registry Editor Version 5.00",
    "",
    ...keys.flatMap(([key, values]) => keyLines(`HKEY_LOCAL_MACHINE\\${key}`, values)),
  ].join("\r\n");
