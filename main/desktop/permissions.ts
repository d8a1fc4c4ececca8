/** What pages may ask of the machine: nothing but full screen. Every known permission is listed with its reason; an unknown one is refused. */
import type { Session, WebContents } from 'electron';

type Known = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];
interface Verdict {
  readonly granted: boolean;
  readonly why: string;
}

const no = (why: string): Verdict => ({ granted: false, why });
const NO_DEVICE = no('the studio talks to no device from a page');
const NO_CAPTURE = no('OBS has the camera and the microphone');
const NO_PLACE = no('a show needs no place');
const NO_NETWORK = no('pages open no sockets: the studio does');
const NO_STORE = no('pages keep nothing: the studio does');
const NO_PAYMENT = no('nothing is paid here');
const NO_BACKGROUND = no('pages do nothing in the background');

export const PERMISSIONS: Readonly<Record<string, Verdict>> = {
  fullscreen: { granted: true, why: 'the anchor reads from across the room' },
  'automatic-fullscreen': no('only a person makes a screen full'),
  media: NO_CAPTURE,
  'display-capture': NO_CAPTURE,
  'captured-surface-control': NO_CAPTURE,
  'speaker-selection': NO_CAPTURE,
  mediaKeySystem: no('no protected media is played'),
  geolocation: NO_PLACE,
  'geolocation-approximate': NO_PLACE,
  notifications: no('the console shows what must be seen'),
  midi: NO_DEVICE,
  midiSysex: NO_DEVICE,
  hid: NO_DEVICE,
  serial: NO_DEVICE,
  usb: NO_DEVICE,
  nfc: NO_DEVICE,
  'smart-card': NO_DEVICE,
  sensors: NO_DEVICE,
  vr: NO_DEVICE,
  ar: NO_DEVICE,
  'hand-tracking': NO_DEVICE,
  'clipboard-read': no('what a person copied elsewhere is not ours to read'),
  'clipboard-sanitized-write': { granted: true, why: 'a person copies a line of the log' },
  'deprecated-sync-clipboard-read': no('what a person copied elsewhere is not ours to read'),
  pointerLock: no('the pointer stays the person’s'),
  keyboardLock: no('the keyboard stays the person’s'),
  openExternal: no('addresses are opened by the shell’s own list only'),
  'window-management': no('the shell places the windows'),
  fileSystem: no('files come in by a file field and go out by the studio'),
  'storage-access': NO_STORE,
  'top-level-storage-access': NO_STORE,
  'persistent-storage': NO_STORE,
  'background-fetch': NO_BACKGROUND,
  'background-sync': NO_BACKGROUND,
  'periodic-background-sync': NO_BACKGROUND,
  'idle-detection': no('nobody is watched'),
  'screen-wake-lock': no('the shell keeps the display awake while a show runs'),
  'system-wake-lock': no('the shell keeps the machine awake while a show runs'),
  'local-fonts': no('the fonts come with the product'),
  'local-network': NO_NETWORK,
  'local-network-access': NO_NETWORK,
  'loopback-network': NO_NETWORK,
  'payment-handler': NO_PAYMENT,
  'web-app-installation': no('the product is installed already'),
  'web-printing': no('nothing is printed from a page'),
  unknown: no('what has no name is refused'),
} satisfies Record<Known, Verdict>;

/** Whether a page gets a permission. */
export function isGranted(permission: string): boolean {
  return Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission]?.granted === true;
}

/** Both handlers, since a request without its check hangs a window on a prompt; devices, USB classes, Bluetooth and screens are refused whole. */
export function installPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page: WebContents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_page, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
