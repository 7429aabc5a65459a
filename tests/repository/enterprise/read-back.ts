import { XMLParser } from "fast-xml-parser";

type Tree = { [name: string]: unknown };

/** The values below a key of a `.reg` file, as Windows would hold them: sub-keys are objects, `dword` is a number. */
export function valuesOfReg(text: string, root: string): Tree {
  const values: Tree = {};
  let at = values;
  for (const line of text.split("\r\n")) {
    const key = /^\[HKEY_LOCAL_MACHINE\\(.*)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      at = {};
      if (key.startsWith(root)) {
        const names = key.slice(root.length).split("\\").filter(Boolean);
        at = names.reduce<Tree>((tree, name) => (tree[name] ??= {}) as Tree, values);
      }
    }
    const [, name, number, word] = /^"(.*?)"=(?:dword:(\d+)|"(.*)")$/.exec(line) ?? [];
    if (name) at[name] = number ? Number.parseInt(number, 16) : unescape(word!);
  }
  return values;
}

const unescape = (text: string): string => text.replaceAll('\\"', '"').replaceAll("\\\\", "\\");

type Ordered = { [tag: string]: Ordered[] | string };

const textOf = (node: Ordered | undefined): string => {
  const text = node?.["#text"];
  return typeof text === "string" ? text : "";
};

/** The object that a property list holds. */
export function valuesOfPlist(text: string): Tree {
  const parsed = new XMLParser({
    preserveOrder: true,
    ignoreDeclaration: true,
    parseTagValue: false,
  }).parse(text) as Ordered[];
  const plist = parsed.find((node) => "plist" in node)!["plist"] as Ordered[];
  return plistValue(plist[0]!) as Tree;
}

function plistValue(node: Ordered): unknown {
  const [tag, children] = Object.entries(node)[0] as [string, Ordered[]];
  const text = () => textOf(children[0]);
  if (tag === "dict") {
    const keys = children.filter((_, index) => index % 2 === 0);
    return Object.fromEntries(
      keys.map((key, index) => [
        textOf((key["key"] as Ordered[])[0]),
        plistValue(children[index * 2 + 1]!),
      ]),
    );
  }
  if (tag === "array") return children.map(plistValue);
  if (tag === "true" || tag === "false") return tag === "true";
  return tag === "integer" ? Number(text()) : text();
}

/** All values of an attribute in an XML text. */
export const attributesIn = (text: string, name: string): string[] =>
  Array.from(text.matchAll(new RegExp(` ${name}="([^"]*)"`, "g")), ([, value]) => value!);
