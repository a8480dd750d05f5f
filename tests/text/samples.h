#pragma once
// Texts that the tests set, one in each language, with the marks that make setting them hard.

#include <string_view>

namespace octavo::text::test {

inline constexpr std::string_view english =
    "South Korea and Japan have lately taken important steps towards working more closely together, and with them a "
    "new "
    "chapter in their relations has begun. The change invites questions: what brought it about, how it will bear on "
    "the "
    "security of the region, and what it holds for Asia’s future. The answers below set out the main reasons for this "
    "diplomatic move and consider where it could lead the region.";

inline constexpr std::string_view japanese =
    "「関係」とは、二〇二六年の『合意』（日本・韓国）に始まる。しかし、そうだろうか？　「はい。」と彼は言った。"
    "アッと言うまにスーパーコンピューターのデータ（約30％）がなくなり……ちょっと、困った！　Octavoは「組版」（くみはん）"
    "、"
    "〈行〉の調整、「『二重』の括弧」などを扱う。人々――とりわけ若い人々――が、きょうもゆっくりとコーヒーを飲む。";

inline constexpr std::string_view simplified_chinese =
    "近来，“韩国”与“日本”朝着更紧密的合作迈出重要步伐（见第3页）；这一转变——正如《新章》所说——引出几个问题：它因何而起"
    "？"
    "将如何影响“地区安全”？对亚洲的未来又意味着什么……下文将探讨“这一外交举动”背后的主要原因，以及它可能为Asia地区带来的"
    "影响。"
    "唐纳德·特朗普说：“好。”他又说：“你们去吧！”";

inline constexpr std::string_view traditional_chinese =
    "南韓與日本最近在「加強合作」上跨出重要的步伐，為兩國關係寫下新的一章（見第3頁）。這項轉變也帶出幾個問題：是什麼促"
    "成的？"
    "對「區域安全」會有什麼影響？對『亞洲的未來』又代表什麼……以下將探究這項外交行動——包括其原因、背景——以及可能為Asia帶"
    "來的影響；"
    "他說：「好。」她也說：「走吧！」";

inline constexpr std::string_view korean =
    "한국과 일본이 최근 협력을 다지는 방향으로 의미 있는 발걸음을 내디디면서, 두 나라의 관계에 새로운 장이 열렸다. "
    "이러한 변화는 “몇 가지 물음”을 던진다. 무엇이 변화를 불러왔는가, 역내 안보(2026년)에는 어떤 영향을 미칠 것인가, "
    "그리고 ‘아시아’의 앞날에는 어떤 의미를 지니는가. 무역·투자·기술 혁신의 활성화 가능성도 크다.";

}  // namespace octavo::text::test
