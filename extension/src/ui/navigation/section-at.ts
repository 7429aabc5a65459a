/**
 * The section that the fragment of an address names, with the part of it if it names one, or else the first section. What follows a slash
 * belongs to the section or part.
 */
export function sectionAt<Section extends { id: string; parts?: readonly string[] }>(
  sections: readonly Section[],
  fragment: string,
): { section: Section | undefined; part?: string } {
  const id = fragment.replace(/^#/, "").split("/")[0]!;
  const section = sections.find((each) => each.id === id);
  if (section) return { section };
  const whole = sections.find(({ parts }) => parts?.includes(id));
  return whole ? { section: whole, part: id } : { section: sections[0] };
}
