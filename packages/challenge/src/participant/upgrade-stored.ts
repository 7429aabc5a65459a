type Former = { received?: { answer?: { standing?: unknown; figures?: unknown } } };

/** A participation as `participationSchema` reads it. Until protocol 2, an answer had no figures, and `aboveLimit` was called `held`. */
export function upgradeStored(stored: unknown): unknown {
  const participation = Object(stored) as Former;
  const { received } = participation;
  const answer = received?.answer;
  if (!answer || answer.figures) return stored;
  const standing = answer.standing === "held" ? "aboveLimit" : answer.standing;
  const upgraded = { ...answer, standing, published: null, figures: {} };
  return { ...participation, received: { ...received, answer: upgraded } };
}
