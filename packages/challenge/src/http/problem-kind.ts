/** The last part of a problem's `type`: one of `problemKinds` if this version knows it. */
export const problemKind = ({ type }: { type: string }): string => type.split("/").at(-1) ?? "";
