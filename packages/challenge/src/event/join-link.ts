/** The address of an event's checklist, from that of its page. The key in the fragment stays. */
export const joinLink = (eventLink: string): string => eventLink.replace(/(?=#|$)/, "/join");
