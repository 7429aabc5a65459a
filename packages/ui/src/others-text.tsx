import { visibleText } from "@digital-cleanup/text";

/**
 * A text that neither the person nor the extension wrote: the name of an event, an organiser, a place, a sender or a
 * file. Its direction and its characters act on itself alone.
 */
export const OthersText = ({ text }: { text: string }) => <bdi>{visibleText(text)}</bdi>;
