/** What the studio does for each request that is not a show command. Parsed and authorised before: see seats.ts. */
import { ANSWERS, type AnswerOf, type RequestType, type StudioRequest } from '../../core/contract/requests.ts';
import type { OverlayStyle } from '../../core/cards/overlay.style.ts';
import type { KeyChoices } from '../../core/contract/keys.ts';
import type { Settings } from '../../core/contract/settings.ts';
import type { Role } from '../../core/contract/roles.ts';
import { ok, type Result } from '../../core/result.ts';
import type { GuardPatch } from '../../core/show/show.guards.ts';
import type { Mode, Entry } from '../../core/show/show.facts.ts';
import type { GatewayDesk } from './gateway.desk.ts';
import type { ImportDesk, ImportRequest } from './import/importDesk.ts';
import type { ChatDeskPort, ChatRequest } from './chat/chat.desk.ts';
import type { ComplianceDesk } from './compliance/compliance.desk.ts';
import type { FiguresDesk } from './figures/figures.desk.ts';
import type { PicturePort } from './obs/picture.port.ts';
import type { PreflightDesk } from './preflight/preflight.desk.ts';
import type { ProductDesk, ProductRequest } from './products/productDesk.ts';
import type { EditRequest } from './sheets/edit.answers.ts';

/** The parts of the studio that requests reach. */
export interface StudioParts {
  readonly picture: PicturePort;
  readonly compliance: Pick<ComplianceDesk, 'answer'>;
  readonly figures: Pick<FiguresDesk, 'answer'>;
  readonly imports: {
    answer(request: ImportRequest): ReturnType<ImportDesk['answer']>;
    take(name: string, bytes: Uint8Array): ReturnType<ImportDesk['take']>;
  };
  readonly preflight: Pick<PreflightDesk, 'run' | 'rows'>;
  readonly gateway: Pick<GatewayDesk, 'test' | 'connect' | 'forget' | 'runHere' | 'stopHere'>;
  chat(request: ChatRequest): ReturnType<ChatDeskPort['answer']>;
  products(request: ProductRequest): ReturnType<ProductDesk['answer']>;
  edit(request: EditRequest): Result<AnswerOf<EditRequest['type']>>;
  listSheets(): AnswerOf<'sheet.list'>;
  openRun(sheetId: string, mode: Mode): Result<AnswerOf<'run.open'>>;
  readLog(fromSeq: number, limit: number): readonly Entry[];
  ticket(role: Role): string;
  /** Tells the studio's log of a screen that could not be drawn. */
  screenFault(screen: string, message: string): void;
  setSettings(change: Partial<Pick<Settings, 'language' | 'readingRate' | 'welcomed'>>): void;
  setGuards(patch: GuardPatch): Result<Record<string, never>>;
  importSample(language: Settings['language']): Result<AnswerOf<'sheet.sample'>>;
  about(): AnswerOf<'studio.about'>;
  setOverlayStyle(style: OverlayStyle): void;
  setKeys(keys: KeyChoices): void;
  /** Keeps where OBS is for the next start; the password stays in memory unless the host has a safe place for it. */
  connectObs(url: string, password: string | null): void;
  /** Lets go of OBS until a person connects it again. */
  disconnectObs(): void;
  findObs(): Promise<AnswerOf<'obs.find'>>;
  /** With what OBS's own configuration says; its password goes to the link and nowhere else. */
  connectLocalObs(): Promise<Result<AnswerOf<'obs.connect-local'>>>;
}

/** Answers one request. */
export async function answerRequest(
  parts: StudioParts,
  request: StudioRequest,
): Promise<Result<AnswerOf<StudioRequest['type']>>> {
  switch (request.type) {
    case 'sheet.import':
      return parts.imports.take(request.name, Buffer.from(request.content, 'base64'));
    case 'import.open':
    case 'import.look':
    case 'import.preview':
    case 'import.apply':
    case 'import.close':
      return parts.imports.answer(request);
    case 'sheet.edit':
    case 'sheet.undo':
    case 'sheet.redo':
    case 'sheet.history':
    case 'sheet.duplicate':
    case 'sheet.archive':
      return parts.edit(request);
    case 'products.search':
    case 'products.import':
    case 'products.picture':
    case 'products.fetch':
    case 'products.put':
    case 'products.remove':
      return parts.products(request);
    case 'sheet.list':
      return ok(parts.listSheets());
    case 'run.open':
      return parts.openRun(request.sheetId, request.mode);
    case 'log.read':
      return ok({ entries: [...parts.readLog(request.fromSeq, request.limit)] });
    case 'obs.connect':
      parts.connectObs(request.url, request.password);
      return ok({});
    case 'obs.find':
      return ok(await parts.findObs());
    case 'obs.connect-local':
      return parts.connectLocalObs();
    case 'obs.map':
      return parts.picture.mapScene(request.scene, request.obsScene);
    case 'obs.create-scene':
      return parts.picture.createScene(request.scene);
    case 'obs.disconnect':
      parts.disconnectObs();
      return ok({});
    case 'obs.plan':
      return parts.picture.planProvision(request.scenes);
    case 'obs.provision':
      return parts.picture.provision(request.scenes);
    case 'obs.unprovision':
      return parts.picture.unprovision();
    case 'gateway.test':
      return parts.gateway.test(request.url, request.token);
    case 'gateway.connect':
      return parts.gateway.connect(request.url, request.token);
    case 'gateway.forget':
      return parts.gateway.forget();
    case 'gateway.run-here':
      return parts.gateway.runHere(request.settings, request.secret);
    case 'gateway.stop-here':
      return parts.gateway.stopHere();
    case 'seat.fault':
      parts.screenFault(request.screen, request.message);
      return ok({});
    case 'seat.invite':
      return ok({ ticket: parts.ticket(request.role) });
    case 'settings.set':
      parts.setSettings(changeOf(request));
      return ok({});
    case 'guards.set':
      return parts.setGuards(request.guards);
    case 'sheet.sample':
      return parts.importSample(request.language);
    case 'studio.about':
      return ok(parts.about());
    case 'overlay.style.set':
      parts.setOverlayStyle(request.style);
      return ok({});
    case 'compliance.check':
    case 'compliance.read':
    case 'compliance.words':
    case 'compliance.save':
    case 'compliance.switch':
    case 'compliance.remove':
    case 'compliance.import':
      return parts.compliance.answer(request);
    case 'preflight.run':
      return parts.preflight.run(request.sheetId);
    case 'preflight.rows':
      return parts.preflight.rows(request.sheetId, request.segmentIds);
    case 'chat.page':
    case 'chat.search':
    case 'chat.person':
    case 'chat.to-anchor':
    case 'chat.answered':
    case 'chat.moderate':
    case 'chat.mute':
    case 'chat.unmute':
    case 'chat.say':
    case 'chat.pin':
    case 'chat.dismiss':
    case 'chat.quick-replies.set':
    case 'chat.triggers.set':
      return parts.chat(request);
    case 'figures.read':
      return parts.figures.answer(request);
    case 'keys.set':
      parts.setKeys(request.keys);
      return ok({});
    default:
      return request satisfies never;
  }
}

function changeOf({
  language,
  readingRate,
  welcomed,
}: Extract<StudioRequest, { type: 'settings.set' }>): Parameters<StudioParts['setSettings']>[0] {
  return {
    ...(language === undefined ? {} : { language }),
    ...(readingRate === undefined ? {} : { readingRate }),
    ...(welcomed === undefined ? {} : { welcomed }),
  };
}

/** Whether a request is one of those above (the others are show commands). */
export function isStudioRequest(request: { readonly type: RequestType }): request is StudioRequest {
  return request.type.includes('.') && request.type in ANSWERS;
}
