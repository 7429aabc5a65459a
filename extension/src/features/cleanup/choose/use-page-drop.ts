import { useEffect } from "preact/hooks";

type Drop = {
  onOver: (isOver: boolean) => void;
  onDrop: (event: DragEvent) => void;
};

/**
 * Takes what is dropped anywhere on the page, or nothing without `drop`. Left to itself a browser opens a folder that falls
 * beside its place, and what the page was about is gone.
 */
export function useDropAnywhere(drop?: Drop): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      const isWanted = drop !== undefined || event.defaultPrevented;
      event.preventDefault();
      drop?.onOver(true);
      if (event.dataTransfer) event.dataTransfer.dropEffect = isWanted ? "copy" : "none";
    };
    const leave = (event: DragEvent) => {
      // Into nothing: out of the window.
      if (event.relatedTarget === null) drop?.onOver(false);
    };
    const fall = (event: DragEvent) => {
      event.preventDefault();
      drop?.onOver(false);
      drop?.onDrop(event);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", fall);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", fall);
    };
  });
}
