import type { LocaleProps } from "../figures/figures.tsx";
import type { Draft } from "./draft.ts";

/** The props of each section of the form. */
export type SectionProps = LocaleProps & { draft: Draft; change: (part: Partial<Draft>) => void };
