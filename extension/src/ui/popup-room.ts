import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";

/** `some`: instead of what is said on every page. `much`: the figures of the page also take one line. */
export type RoomNeed = "some" | "much";

type SetNeed = (name: string, need: RoomNeed | undefined) => void;

const Context = createContext<SetNeed>(() => undefined);

export const PopupRoomProvider = Context.Provider;

/** Asks the popup, which shows 560 px of height, for the room that a section needs. */
export function usePopupRoom(name: string, need: RoomNeed | undefined): void {
  const setNeed = useContext(Context);
  useEffect(() => {
    setNeed(name, need);
    return () => setNeed(name, undefined);
  }, [name, need]);
}
