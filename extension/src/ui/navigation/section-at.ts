/** The section that the fragment of an address names, or else the first one. What follows a slash belongs to the section. */
export const sectionAt = <Section extends { id: string }>(
  sections: readonly Section[],
  fragment: string,
): Section | undefined => {
  const id = fragment.replace(/^#/, "").split("/")[0];
  return sections.find((section) => section.id === id) ?? sections[0];
};
