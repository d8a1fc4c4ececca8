/** Whether an element is on the glass: in the window's view, on a page that is not hidden. What nobody sees need not be asked for. */
import { useEffect, useState, type RefObject } from 'react';

/** Follows one element. False until it has been seen. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [inView, setInView] = useState(false);
  const [pageShown, setPageShown] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting === true));
    if (element.current) observer.observe(element.current);
    const onPage = () => setPageShown(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onPage);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', onPage);
    };
  }, [element]);
  return inView && pageShown;
}
