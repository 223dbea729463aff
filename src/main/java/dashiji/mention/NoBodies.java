package dashiji.mention;

import dashiji.text.regex.Pattern;

/** What ends like the name of a body and names none in particular, or is another word. */
final class NoBodies {
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:.*(?:会展中心|博览中心|会议中心|购物中心|活动中心|商务中心|游客中心|客运中心)|(?:政务|便民|党群|养老|社区)服务中心|.{1,3}中心|暨.*|.*(?:有关|相关|各|该|全体|本|多家|部分|主要|重点|所属|等|大型|民营|国有|两|驻地).*|(?:市|县|旗|区|省)?(?:直"
              + "|级)?.{0,4}(?:部门|单位)|公司|集团|银行|学校|医院|大学|中学|小学|协会"
              + "|.*第[\\d一二三四五六七八九十]+次.*|.*领办.*|.*签署|(?:集团|公司|学院|学校|医院|银行)(?:公司)?(?:党委|党组|党总支)|.*部署"
              + "|.*[展客餐]厅|(?:.*三级|.*公立|.*定点|.*民营)医院|.*\\d省.*|.*(?:旗县|市县|县区|盟市|市州|州市|各地).*|州\\p{IsHan}*局"
              + "|\\d+[家个名].*|第[一二三四五六七八九十]+批.*|.{0,4}中小学|.*合作协|.*学习中心|.*原|副.*|兼.*|商会|中心|服务中心|委员会"
              + "|办公室|指挥部|法院|检察院|支队|大队|部队|政府|领导小组|调研组|考察组|(?:.{0,4}(?:代表|考察|参访|访问|慰问)团)|频道|组委会|督导组|检查组|工作队|党支部|党委|党组|中央|工会|农场|林场|牧场|合作社"
              + "|专业合作社|实验室|研究中心|基层.*|.*基层党.*|党政.*|.{0,3}班子|党工委|幼儿园|局|厅|司|署|处|乡镇.*|苏木.*|街道办|街道办事处"
              + "|办事处|社区.{0,2}|村.{0,2}|当地.*|地方.*|企业.*|驻.(?:部队|\\p{IsHan}{0,3}商会)|工程院|科学院|博物馆|图书馆|文化馆|展览馆|敬老院|福利院|养老院|全国(?:地方|各级|基层|工会|省级|城市).*|.*(?:去年|今年|上年|新一年|法治|服务型|数字|责任|廉洁|人民|各级|两级|上级|下级|级|本级)政府"
              + "|(?:国家级|省级|市级|县级|自治区级|区级|一流|特色|示范性?|标杆|龙头|头部|知名|上市|链主|科技型|高新技术|规上|规模以上|外资|合资|央属|省属|市属|县属|乡镇|农村|农民|村级|村集体|家庭)\\p{IsHan}{0,6}"
              + "(?:企业|公司|集团|银行|学校|医院|大学|中学|小学|协会|中心|农场|合作社|研究院|实验室|图书馆|博物馆))"
              + "|.*(?:[一二三四五六七八九十百\\d几]+|多|数)[座家所个名项条支批](?![子庄屯湾村沟镇乡]).*");

  /** Words whose last character is the end of another word, not a body. */
  private static final Pattern ANOTHER_WORD =
      Pattern.compile(
          ".*(?:[大全布格开结时僵当破定棋出败变]局|全部|内部|外部|干部|局部|[东西南北中]部|[好深长难到何处益]处|[暗幕]后院|各界|以.*为中心|重心|核心"
              + "|(?:围绕|紧扣|聚焦).{0,4}中心|城市中心|市中心|城中心|县中心)");

  /** From the last character of an end on: 厅级, 中心城区, 人大代表, 部门, 司法, 分会场. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          ".级|心城|心镇|心村|大代表|大会(?!常|议室)|央全会|中全会|司[机法令]|会场|部[门分位署落件]|局[面势限部促]|院[落士内校感]|处[于理置罚分境]|办[案公理法学事好成证实结医园]"
              + "|委[托派以](?!员)|团[队结体]|队伍|府[投采债补工主]|会[议员见谈商展客考诊](?!局)|校[园区企地准]|工会驿|集团[队军]|行[为业动]|所[有需得](?!限)|站[位台点]|站立");

  private NoBodies() {}

  /** Whether a name that ends like a body is no name of one. */
  static boolean generic(String name) {
    return GENERIC.matcher(name).matches() || ANOTHER_WORD.matcher(name).matches();
  }

  /** Whether the end at {@code [.., end)} is cut out of a longer word. */
  static boolean cutsWord(String text, int end) {
    return GOES_ON.matcher(text).region(end - 1, text.length()).lookingAt()
        || (text.startsWith("组织部分", end - 3))
        || (text.startsWith("政协", end - 2) && text.startsWith("委员", end));
  }
}
