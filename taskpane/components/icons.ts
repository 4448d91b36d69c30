/** The icons of the pane, each from its own module: the package's index would be read in whole. */
export { ArrowLeft20Regular as BackIcon } from "@fluentui/react-icons/svg/arrow-left";
export { ArrowSync20Regular as AgainIcon } from "@fluentui/react-icons/svg/arrow-sync";
export { ArrowUndo20Regular as UndoIcon } from "@fluentui/react-icons/svg/arrow-undo";
export { BookOpen20Regular as RulesIcon } from "@fluentui/react-icons/svg/book-open";
export { CheckmarkCircle16Filled as PassedIcon } from "@fluentui/react-icons/svg/checkmark-circle";
export { ChevronRight16Regular as ChevronIcon } from "@fluentui/react-icons/svg/chevron-right";
export { CircleHint16Regular as NotRunIcon } from "@fluentui/react-icons/svg/circle-hint";
export { BranchCompare20Regular as CompareIcon } from "@fluentui/react-icons/svg/branch-compare";
export { Copy20Regular as CopyIcon } from "@fluentui/react-icons/svg/copy";
export { Dismiss16Regular as DismissIcon } from "@fluentui/react-icons/svg/dismiss";
export { DocumentTableCheckmark20Regular as PaperIcon } from "@fluentui/react-icons/svg/document-table-checkmark";
export { DocumentTableSearch24Regular as WorkbookIcon } from "@fluentui/react-icons/svg/document-table-search";
export { DocumentText24Regular as TextIcon } from "@fluentui/react-icons/svg/document-text";
export { EqualCircle16Regular as RoundingIcon } from "@fluentui/react-icons/svg/equal-circle";
export {
  ErrorCircle16Filled as ErrorIcon,
  ErrorCircle24Regular as FailedIcon,
} from "@fluentui/react-icons/svg/error-circle";
export { FolderOpen20Regular as OpenIcon } from "@fluentui/react-icons/svg/folder-open";
export {
  Highlight20Filled as MarkedIcon,
  Highlight20Regular as MarkIcon,
} from "@fluentui/react-icons/svg/highlight";
export { QuestionCircle20Regular as HelpIcon } from "@fluentui/react-icons/svg/question-circle";
export { Info16Regular as InfoIcon, Info20Regular as AboutIcon } from "@fluentui/react-icons/svg/info";
export { Navigation20Regular as MenuIcon } from "@fluentui/react-icons/svg/navigation";
export { TextBulletList20Regular as OutlineIcon } from "@fluentui/react-icons/svg/text-bullet-list";
export { Print20Regular as PrintIcon } from "@fluentui/react-icons/svg/print";
export { DocumentArrowDown20Regular as SaveIcon } from "@fluentui/react-icons/svg/document-arrow-down";
export { Search16Regular as SearchIcon } from "@fluentui/react-icons/svg/search";
export { Settings20Regular as SettingsIcon } from "@fluentui/react-icons/svg/settings";
export { Subtract16Regular as NotApplicableIcon } from "@fluentui/react-icons/svg/subtract";
export { Target16Regular as CellIcon } from "@fluentui/react-icons/svg/target";
export { Warning16Filled as WarningIcon } from "@fluentui/react-icons/svg/warning";
