import { parseAst } from "vite";

/** What a script uses of the language and the browser, under the names of browser-compat-data as far as they can be read from its text. */
export type Uses = {
  /** `URL.parse`, `Promise.try`. */
  statics: Set<string>;
  /** Names that are constructed or whose members are used: `URL`, `CompressionStream`. */
  globals: Set<string>;
  /** Names of properties of anything: `toSorted`. */
  members: Set<string>;
  /** Two names in a row, of which the first may be a namespace of extensions: `scripting.executeScript`. */
  pairs: Set<string>;
  /** Names that the scripts themselves give to properties and methods. */
  declared: Set<string>;
  /** Syntax, by its path in the data. */
  syntax: Set<string>;
};

export const noUses = (): Uses => ({
  statics: new Set(),
  globals: new Set(),
  members: new Set(),
  pairs: new Set(),
  declared: new Set(),
  syntax: new Set(),
});

type Node = { type: string; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === "Identifier" ? (value["name"] as string) : undefined;

export function readUses(script: string, uses: Uses): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value)) return;
    noteNode(value, uses);
    for (const child of Object.values(value)) {
      if (typeof child === "object" && child !== null) visit(child);
    }
  };
  visit(parseAst(script).body);
}

function noteNode(node: Node, uses: Uses): void {
  if (node.type === "MemberExpression" && !node["computed"]) noteMember(node, uses);
  if (node.type === "NewExpression") addIf(uses.globals, nameOf(node["callee"]));
  const isKeyed = ["Property", "MethodDefinition", "PropertyDefinition"].includes(node.type);
  if (isKeyed && !node["computed"]) addIf(uses.declared, nameOf(node["key"]));
  const path = syntaxOf(node);
  if (path) uses.syntax.add(path);
}

function noteMember({ object, property }: Node, uses: Uses): void {
  const member = nameOf(property);
  if (!member) return;
  uses.members.add(member);
  const owner = nameOf(object);
  if (owner) {
    uses.globals.add(owner);
    uses.statics.add(`${owner}.${member}`);
  }
  const before = isNode(object) && object.type === "MemberExpression" && nameOf(object["property"]);
  if (before) uses.pairs.add(`${before}.${member}`);
}

const addIf = (names: Set<string>, name: string | undefined): void => {
  if (name) names.add(name);
};

/** Syntax of the last years. The build rewrites statements for the promised versions, but no expressions of patterns. */
function syntaxOf(node: Node): string | undefined {
  const { regex, attributes, kind } = node as {
    regex?: { pattern: string; flags: string };
    attributes?: unknown[];
    kind?: string;
  };
  if (regex) return regexSyntaxOf(regex);
  if (node.type === "StaticBlock") return "classes.static.initialization_blocks";
  if (node.type === "PrivateIdentifier") return "classes.private_class_fields";
  if (node.type === "ChainExpression") return "operators.optional_chaining";
  if (node.type === "VariableDeclaration" && kind?.endsWith("using")) {
    return `statements.${kind.replace(" ", "_")}`;
  }
  if (attributes && attributes.length > 0) return "statements.import.import_attributes";
  return undefined;
}

function regexSyntaxOf({ pattern, flags }: { pattern: string; flags: string }): string | undefined {
  if (flags.includes("v")) return "builtins.RegExp.unicodeSets";
  if (/\(\?(?:[ims]+|[ims]*-[ims]+):/.test(pattern)) return "regular_expressions.modifier";
  if (/\(\?<[=!]/.test(pattern)) return "regular_expressions.lookbehind_assertion";
  if (flags.includes("d")) return "builtins.RegExp.hasIndices";
  return undefined;
}
