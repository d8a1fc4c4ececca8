/** Words that sheets and OBS use for one and the same thing in a picture, Chinese and English. */

/** What kind of word it is: two names that name different things of one kind mean different scenes. */
type SceneWordKind = 'framing' | 'part' | 'side' | 'subject';

export interface SceneConcept {
  readonly id: string;
  readonly kind: SceneWordKind;
  /** As {@link foldScene} leaves them; Latin ones match whole words only. */
  readonly words: readonly string[];
}

export const SCENE_CONCEPTS: readonly SceneConcept[] = [
  { id: 'close-up', kind: 'framing', words: ['近景', '特写', '近', 'close up', 'closeup', 'close', 'cu', 'tight'] },
  {
    id: 'wide',
    kind: 'framing',
    words: ['全景', '远景', '广角', '大景', '全', '远', 'wide', 'long', 'overview', 'full'],
  },
  { id: 'medium', kind: 'framing', words: ['中景', '半身', 'medium', 'mid', 'waist'] },
  {
    id: 'overhead',
    kind: 'framing',
    words: ['俯拍', '俯视', '顶拍', '俯', 'overhead', 'top down', 'topdown', 'birdseye'],
  },
  { id: 'detail', kind: 'subject', words: ['细节', '微距', 'detail', 'details', 'macro'] },
  {
    id: 'table',
    kind: 'subject',
    words: [
      '产品台',
      '商品台',
      '展示台',
      '展台',
      '桌面',
      '台面',
      '桌子',
      '桌',
      'product table',
      'table',
      'tabletop',
      'desk',
      'counter',
    ],
  },
  {
    id: 'product',
    kind: 'subject',
    words: ['产品', '商品', '货品', '单品', 'product', 'products', 'item', 'goods', 'sku'],
  },
  { id: 'host', kind: 'subject', words: ['主播', '主持人', '主持', '口播', 'host', 'presenter', 'anchor', 'talent'] },
  { id: 'guest', kind: 'subject', words: ['嘉宾', '副播', '助播', '连麦', 'guest', 'cohost', 'co host', 'assistant'] },
  { id: 'two', kind: 'subject', words: ['双人', '两人', '同框', 'two shot', '2 shot', 'both', 'duo'] },
  {
    id: 'try-on',
    kind: 'subject',
    words: ['试穿', '上身', '试用', '模特', '演示', 'try on', 'fitting', 'model', 'demo'],
  },
  { id: 'screen', kind: 'subject', words: ['屏幕', '录屏', '投屏', 'screen', 'screenshare', 'display', 'desktop'] },
  { id: 'phone', kind: 'subject', words: ['手机', 'phone', 'mobile'] },
  { id: 'slides', kind: 'subject', words: ['幻灯片', '幻灯', '图文', 'slides', 'slide', 'ppt'] },
  { id: 'video', kind: 'subject', words: ['视频', '短片', '宣传片', '素材', 'video', 'clip', 'vcr', 'media'] },
  { id: 'game', kind: 'subject', words: ['游戏', 'game', 'gaming'] },
  { id: 'chat', kind: 'part', words: ['互动', '答疑', '聊天', 'q&a', 'qa', 'interaction', 'chat', 'chatting'] },
  { id: 'lottery', kind: 'part', words: ['抽奖', '福袋', 'giveaway', 'lottery', 'raffle'] },
  { id: 'flash-sale', kind: 'part', words: ['秒杀', '闪购', 'flash sale', 'flash'] },
  {
    id: 'opening',
    kind: 'part',
    words: ['开场', '开播', '片头', '暖场', '预热', 'opening', 'intro', 'starting soon', 'starting', 'start', 'begin'],
  },
  {
    id: 'closing',
    kind: 'part',
    words: ['收尾', '结束', '片尾', '下播', '谢幕', 'closing', 'outro', 'ending', 'end', 'offline', 'thanks'],
  },
  {
    id: 'break',
    kind: 'part',
    words: ['休息', '中场', '稍候', '待机', 'break', 'brb', 'be right back', 'intermission', 'pause', 'away', 'afk'],
  },
  { id: 'left', kind: 'side', words: ['左', 'left'] },
  { id: 'right', kind: 'side', words: ['右', 'right'] },
  { id: 'camera', kind: 'subject', words: ['机位', '摄像头', '摄像', '相机', 'camera', 'cam', 'webcam'] },
];

/** Words that every scene may bear and that tell none from another. */
export const EMPTY_WORDS: readonly string[] = [
  '场景',
  '画面',
  '镜头',
  'scene',
  'shot',
  'view',
  'the',
  'of',
  'with',
  'on',
];
