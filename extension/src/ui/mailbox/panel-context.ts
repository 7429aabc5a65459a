import type { QuantityFormat, Text } from "@digital-cleanup/text";

/** What every part of the panel shows with. */
export type PanelContext = { t: Text; format: QuantityFormat };
