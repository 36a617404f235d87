/**
 * Colours by role, light and dark: -bg tint, -bg-2 stronger tint, -line border, -mark icon or bar (3:1), -text (4.5:1 on the
 * surface and both tints), -solid with -on (4.5:1).
 */
export const tokensCss = `
:root {
  color-scheme: light;
  --bg-canvas: #f6f7f9;
  --bg-surface: #ffffff;
  --bg-sunken: #f1f3f6;
  --bg-hover: #f3f5f8;
  --line: #dde1e6;
  --line-soft: #e9ecf0;
  --line-control: #848b96;
  --text: #1c2128;
  --text-2: #4b525c;
  --text-3: #626a75;
  --focus: #376acf;
  --accent-bg: #f2f7ff;
  --accent-bg-2: #e3edff;
  --accent-line: #a6c6ff;
  --accent-mark: #376acf;
  --accent-text: #2754ac;
  --accent-solid: #2754ac;
  --accent-on: #ffffff;
  --accent-solid-hover: #1b3d80;
  --ok-bg: #edfbf2;
  --ok-bg-2: #d8f6e3;
  --ok-line: #85dcaa;
  --ok-mark: #218456;
  --ok-text: #196a44;
  --ok-solid: #196a44;
  --ok-on: #ffffff;
  --ok-solid-hover: #114d31;
  --warn-bg: #fff5e7;
  --warn-bg-2: #ffe8c9;
  --warn-line: #fab75f;
  --warn-mark: #9a6300;
  --warn-text: #7b4e00;
  --danger-bg: #fff4f2;
  --danger-bg-2: #ffe6e3;
  --danger-line: #ffaca5;
  --danger-mark: #c53133;
  --danger-text: #a22025;
  --info-bg: #edf9fd;
  --info-bg-2: #d7f2fa;
  --info-line: #87d3e6;
  --info-mark: #007e94;
  --info-text: #006577;
  --hold-bg: #f9f5ff;
  --hold-bg-2: #f1e8fe;
  --hold-line: #d4b6f8;
  --hold-mark: #8751bc;
  --hold-text: #6d3d9b;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --bg-canvas: #13161b;
    --bg-surface: #191d23;
    --bg-sunken: #14181d;
    --bg-hover: #20252d;
    --line: #303741;
    --line-soft: #262c34;
    --line-control: #737c89;
    --text: #e8ebf0;
    --text-2: #b6bdc8;
    --text-3: #98a1ad;
    --focus: #7da9f8;
    --accent-bg: #182030;
    --accent-bg-2: #1e2d49;
    --accent-line: #3f5885;
    --accent-mark: #7da9f8;
    --accent-text: #a6c6ff;
    --accent-solid: #376acf;
    --accent-on: #ffffff;
    --accent-solid-hover: #2754ac;
    --ok-bg: #13251b;
    --ok-bg-2: #113623;
    --ok-line: #2b6547;
    --ok-mark: #56c289;
    --ok-text: #85dcaa;
    --ok-solid: #218456;
    --ok-on: #ffffff;
    --ok-solid-hover: #196a44;
    --warn-bg: #2a1e0f;
    --warn-bg-2: #3f2909;
    --warn-line: #73501f;
    --warn-mark: #e19829;
    --warn-text: #fab75f;
    --danger-bg: #2e1a19;
    --danger-bg-2: #462220;
    --danger-line: #7f4541;
    --danger-mark: #f7827a;
    --danger-text: #ffaca5;
    --info-bg: #0c242a;
    --info-bg-2: #00343f;
    --info-line: #056374;
    --info-mark: #52b9d1;
    --info-text: #87d3e6;
    --hold-bg: #241d2d;
    --hold-bg-2: #342644;
    --hold-line: #624c7c;
    --hold-mark: #bc93eb;
    --hold-text: #d4b6f8;
  }
}
`;
