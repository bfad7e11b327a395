/** Links that stand below one another are one stop of the Tab key; the arrow keys, Home and End go through them. */
export function rove(links: readonly SVGAElement[]): () => void {
  let here = 0;
  const stand = (at: number): void => {
    links[here]?.setAttribute('tabindex', '-1');
    here = Math.min(links.length - 1, Math.max(0, at));
    links[here]?.setAttribute('tabindex', '0');
  };
  const went = ({ currentTarget }: FocusEvent): void => {
    if (currentTarget instanceof SVGAElement) stand(links.indexOf(currentTarget));
  };
  const pressed = (event: KeyboardEvent): void => {
    const to = targetOf(event.key, here, links.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stand(to);
    links[here]?.focus();
  };
  for (const link of links) {
    link.setAttribute('tabindex', '-1');
    link.addEventListener('focus', went);
    link.addEventListener('keydown', pressed);
  }
  stand(0);
  return () => {
    for (const link of links) {
      link.removeEventListener('focus', went);
      link.removeEventListener('keydown', pressed);
    }
  };
}

const PAGE = 10;

function targetOf(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return here + 1;
    case 'ArrowUp':
      return here - 1;
    case 'PageDown':
      return here + PAGE;
    case 'PageUp':
      return here - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
