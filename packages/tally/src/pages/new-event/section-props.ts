import type { LocaleProps } from "../figures/figures.tsx";
import type { Draft } from "./draft.ts";

export type SectionProps = LocaleProps & { draft: Draft; change: (part: Partial<Draft>) => void };
