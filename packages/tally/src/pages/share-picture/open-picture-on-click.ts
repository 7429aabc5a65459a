/** The code that draws is loaded with the first click. */
export function openPictureOnClick(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("#share-picture");
    if (button) void openPicture(button.dataset);
  });
}

async function openPicture({ script = "", picture = "" }: DOMStringMap): Promise<void> {
  const { showPicture } = await import(/* @vite-ignore */ script);
  showPicture(JSON.parse(picture));
}
