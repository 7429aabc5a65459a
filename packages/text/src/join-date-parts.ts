type Part = { type: string; value: string };

/** The parts of a date as one text: the first of a month as the language writes it, a day never apart from its month. */
export const joinDateParts = (parts: readonly Part[], firstDay = "1"): string =>
  parts
    .map(({ type, value }, index) => {
      if (type === "day") return value === "1" ? firstDay : value;
      const isBesideDay = [parts[index - 1], parts[index + 1]].some((part) => part?.type === "day");
      return value === " " && isBesideDay ? "\u00A0" : value;
    })
    .join("");
