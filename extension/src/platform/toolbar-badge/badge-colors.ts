type BadgeColors = { ground: string; text: string };

/** The product's petrol, and its yellow if something waits for the person. Browsers draw badges in one theme only. */
export const badgeColors = {
  plain: { ground: "#0a5a6b", text: "#ffffff" },
  notice: { ground: "#f5c842", text: "#2a2100" },
} as const satisfies Record<string, BadgeColors>;
