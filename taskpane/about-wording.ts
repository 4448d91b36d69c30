/** What 关于 says. */
export const ABOUT = "关于";
export const ABOUT_CAPTION = "版本和许可证";

export const version = (number: string): string => `勾稽 ${number}`;
export const LOCAL = "核对在本机进行：工作簿和说明不上传，没有统计，不连接网络。";
export const OWN_LICENCE = "勾稽以 MIT 许可证发布，可以自由复制、使用和修改；不附带任何担保。";
export const NOTICES = "第三方软件";
export const NOTICES_HINT = "勾稽里用到的软件包和各自许可证的全文。";

export function packageNames(
  packages: readonly { readonly name: string; readonly version: string }[],
): string {
  return packages.map(({ name, version }) => `${name} ${version}`).join("、");
}
