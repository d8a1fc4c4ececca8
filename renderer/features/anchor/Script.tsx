/** The script on the glass. React draws its words; the prompter moves them. */
import { CircleCheckBig, CircleDashed } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../../core/forecast/forecast.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { scriptLines, type ScriptLine } from '../../../core/script/script.lines.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useAsk, useSeat, useShow, useSnapshot } from '../../app/seat.ts';
import { anchorStore, RESTING } from './anchor.store.ts';
import { useAnchorView } from './anchor.view.ts';
import { LineText } from './LineText.tsx';
import { createPrompter } from './prompter.ts';
import { keepPlace, keptPlace, takeKey } from './reading.place.ts';
import styles from './Script.module.css';
import { useHand } from './useHand.ts';
import { useTruth } from './useTruth.ts';

interface ScriptProps {
  readonly onAir: OnAir;
  readonly lang: RunSheet['language'];
}

/** The script of one take. Mounted once a take: `key` it by the take. */
export function Script({ onAir, lang }: ScriptProps) {
  const { t } = useTranslation();
  const { segment, said } = onAir;
  const rate = useSnapshot((snapshot) => snapshot.settings.readingRate);
  const lines = useMemo(() => scriptLines(segment, lang, rate), [segment, lang, rate]);
  const seen = useMemo(() => new Set(said.map(({ line }) => line)), [said]);
  const truth = useTruth(onAir);
  const { viewport, text } = usePrompter(onAir, lines, seen);
  useHand(viewport);
  return (
    <div ref={viewport} className={styles['viewport']} lang={lang}>
      <i className={styles['reading']} aria-hidden="true" />
      <article ref={text} className={styles['text']} aria-label={t('anchor.script')}>
        {lines.length === 0 && <p className={styles['quiet']}>{t('anchor.noScript')}</p>}
        {lines.map((line, index) => (
          <section key={line.key} data-part={line.part}>
            {lines[index - 1]?.part !== line.part && <h2>{t(`anchor.part.${line.part}`)}</h2>}
            <p data-line={line.key} data-said={line.part === 'mustSay' ? seen.has(line.text) : undefined}>
              {line.part === 'mustSay' && <Sign said={seen.has(line.text)} />}
              <LineText line={line} truth={truth} />
            </p>
          </section>
        ))}
      </article>
    </div>
  );
}

function Sign({ said }: { readonly said: boolean }) {
  const { t } = useTranslation();
  const Icon = said ? CircleCheckBig : CircleDashed;
  return <Icon role="img" aria-label={t(said ? 'anchor.mustSay.said' : 'anchor.mustSay.open')} />;
}

/** Makes the prompter of a take, and keeps it told. */
function usePrompter(onAir: OnAir, lines: readonly ScriptLine[], seen: ReadonlySet<string>) {
  const { replica } = useSeat();
  const ask = useAsk();
  const viewport = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  const auto = useAnchorView((view) => view.auto);
  const running = useShow((state) => state.phase === 'running');
  const runId = useShow((state) => state.runId);
  const { take, extended, pausedTotal } = onAir;
  const moves = useRef(auto && running);
  useLayoutEffect(() => {
    moves.current = auto && running;
  });
  useLayoutEffect(() => {
    if (!viewport.current || !text.current) return;
    const key = takeKey(runId, take);
    const prompter = createPrompter({
      viewport: viewport.current,
      text: text.current,
      left() {
        const state = replica.view().snapshot?.state;
        return moves.current && state?.onAir ? timeLeft(state, state.onAir, replica.now()) : null;
      },
      seen: (line, how) => void ask({ type: 'see-must-say', take, line: line.text, how }),
      tell: (reading) => anchorStore.setState({ reading }),
      keep: (place) => keepPlace(key, place),
    });
    anchorStore.setState({ prompter, reading: RESTING });
    return () => {
      prompter.dispose();
      anchorStore.setState({ prompter: null, reading: RESTING });
    };
  }, [replica, ask, runId, take]);
  const restored = useRef(false);
  useLayoutEffect(() => {
    const { prompter } = anchorStore.getState();
    prompter?.show(lines, seen);
    const place = restored.current ? null : keptPlace(takeKey(runId, take));
    restored.current = true;
    if (place) prompter?.goTo(place);
  }, [lines, seen, runId, take]);
  useEffect(() => anchorStore.getState().prompter?.pace(), [auto, running, extended, pausedTotal]);
  return { viewport, text };
}
