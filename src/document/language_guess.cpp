#include "document/language_guess.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/unicode.h"

namespace octavo::document {
namespace {

/// Frequent characters that differ between the two forms of written Chinese, each list in code point order.
constexpr std::u32string_view simplified =
    U"与专业东两严为么义书买于产们会传体关兴动务区协单卫发变听员响园围国图场处备声头实对导将层岁币师带应开张弃强当录总"
    U"态战无时机权条来样标检楼气汉没济满灭灯热现环球电画经结统继续网罗义节虑见规视觉认让议记讲许论设访证评识该说请调谁"
    U"贸资赛这进远连选过还运边达钟铁银长门问间闻队际陆难题风飞马鱼";
constexpr std::u32string_view traditional =
    U"與專業東兩嚴為麼義書買於產們會傳體關興動務區協單衛發變聽員響園圍國圖場處備聲頭實對導將層歲幣師帶應開張棄強當錄總"
    U"態戰無時機權條來樣標檢樓氣漢沒濟滿滅燈熱現環電畫經結統繼續網羅節慮見規視覺認讓議記講許論設訪證評識該說請調誰貿資"
    U"賽這進遠連選過還運邊達鐘鐵銀長門問間聞隊際陸難題風飛馬魚";

struct Counts {
  std::size_t kana = 0, hangul = 0, han = 0, simplified = 0, traditional = 0, other_letters = 0;
};

Counts count(std::string_view text) {
  constexpr std::size_t enough = 20000;  // characters: a sample tells
  Counts counts;
  std::size_t i = 0;
  for (std::size_t seen = 0; i < text.size() && seen < enough; ++seen) {
    const auto [c, length] = base::decode(text, i);
    i += length;
    if (c < 0x80) {
      counts.other_letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    } else if (c >= 0x3041 && c <= 0x30FF) {
      ++counts.kana;
    } else if (base::is_hangul(c)) {
      ++counts.hangul;
    } else if (base::is_han_or_kana(c)) {
      ++counts.han;
      // A character in both lists, such as 員, says nothing.
      const bool in_simplified = base::contains(simplified, c), in_traditional = base::contains(traditional, c);
      counts.simplified += in_simplified && !in_traditional ? 1 : 0;
      counts.traditional += in_traditional && !in_simplified ? 1 : 0;
    } else if (c >= 0xC0 && c < 0x2000) {
      ++counts.other_letters;
    }
  }
  return counts;
}

}  // namespace

std::string_view guess_language(std::string_view text) {
  const Counts counts = count(text);
  const std::size_t east_asian = counts.kana + counts.hangul + counts.han;
  // A Han character says as much as two or three letters; a few foreign names in an English text do not count.
  if (east_asian * 3 <= counts.other_letters) return "en";
  if (east_asian == 0) return "en";
  if (counts.hangul >= counts.kana && counts.hangul * 4 > counts.han) return "ko";
  if (counts.kana * 20 > counts.han) return "ja";
  return counts.traditional > counts.simplified ? "zh-Hant" : "zh-Hans";
}

}  // namespace octavo::document
