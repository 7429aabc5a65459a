import type { LocaleProps } from "../figures/figures.tsx";
import type { Draft } from "./draft.ts";

/** What each part of the form works on. */
export type SectionProps = LocaleProps & { draft: Draft; change: (part: Partial<Draft>) => void };
