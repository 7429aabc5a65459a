import { WritingAccess } from "../../../features/habits/writing/writing-access.tsx";
import { ThunderbirdPage } from "../../../features/thunderbird/thunderbird-page.tsx";

/** Thunderbird's mailbox, with what suggestions while writing need, which belong to another feature. */
export const ThunderbirdSection = () => <ThunderbirdPage suggestions={<WritingAccess />} />;
