// Surnames and given names of peoples that write the surname first.

extension WordLists {
  /// Chinese surnames as they are written in pinyin.
  static let chineseSurnames = """
    chen wang zhang li liu yang huang zhao zhou xu sun zhu hu guo lin gao luo zheng liang xie tang
    feng dong cao xiao cheng cai peng pan yuan deng shen zeng jiang jia wei xue yan yu du dai xia
    zhong tian fang shi yao liao zou xiong jin hao qiu qin gu hou shao meng lei qian wu ma lu su
    mao ye xi tan fan fu gong kong bai cui ren lai wen yin zhuang
    """
  /// Chinese surnames that hardly anybody has as a given name.
  static let surestChinese = """
    zhang wang liu chen huang zhao zhou zhu guo luo zheng xie deng zeng cai peng pan
    """
  /// Chinese surnames in other spellings.
  static let otherChineseSurnames = """
    chan wong cheung chow fung kwan kwok lau leung lui mak mok poon siu szeto tse tsang tsai tsui
    yeung yip yuen hsu hsieh hsiao hwang kuo teng tseng chiu chiang chuang chang chung ho hui lam
    lee lo ng soong tung sung
    """
  /// The syllables of Chinese given names in pinyin.
  static let pinyin = """
    ai an ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao
    ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chuai chuan chuang chui
    chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei deng di dian diao die
    ding diu dong dou du duan dui dun duo en er fa fan fang fei fen feng fo fou fu ga gai gan gang
    gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen
    heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu
    ju juan jue jun ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo la
    lai lan lang lao le lei leng li lian liang liao lie lin ling liu long lou lu luan lue lun luo
    ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang
    nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nue nuo ou pa pai pan
    pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing
    qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san
    sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai
    shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti
    tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian
    xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu
    yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi
    zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
    """
  static let koreanSurnames = """
    kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song jeon hong
    yoo ko moon bae baek heo nam shim noh chung rhee pak yun yang ryu min
    """
  /// Syllables of Korean given names.
  static let koreanSyllables = """
    min jun ji hye hyun hyeon young yeong soo su seo woo eun jin kyung kyu sung seong jae joon ho
    hoon hun sang jung jeong mi myung myeong seung tae chul cheol byung byeong dong kwang yong
    yoon yeon wook suk seok ha hee hwa kyeong sook hyuk hyeok hyo bin chan geun gyu won bum beom
    moo dae jong hong gun ah na ra ki gi il sik shik ok rae wan bong
    """
  static let vietnameseSurnames = """
    nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong trinh dao
    doan lam mai luong cao thai vuong quach ngo ta chau lieu bach
    """
  /// Vietnamese surnames that nobody has as a given name.
  static let surestVietnamese = """
    nguyen tran pham huynh phan truong trinh doan bui dinh duong luong dang hoang ngo
    """
  static let vietnameseGiven = """
    an anh bach bao bich binh cam chau chi chien chinh cuc cuong da dai dan dao dat diem diep dieu
    dong duc dung duy giang gia giao ha hai han hang hanh hao hien hieu hoa hoai hoan hoang hong
    hue hung huong huu huy huyen khai khanh khoa khoi khue kiem kien kieu kim ky lam lan lien linh
    loan loc loi long luan luong mai man mau minh my nam nga ngan nghi nghia ngoc nguyet nha nhan
    nhat nhi nhien nhu nhung oanh phat phong phu phuc phung phuoc phuong quan quang que quoc quy
    quyen quynh sang sinh son suong tai tam tan thach thai thang thanh thao thau thi thien thinh thoa
    thong thu thuan thuc thuy tien tin tinh toan trai tram trang tri trieu trinh trong truc trung
    tu tuan tuyen tuyet uyen van vinh viet xuan y yen
    """
  static let japaneseSurnames = """
    sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada
    sasaki yamaguchi matsumoto inoue kimura shimizu hayashi saito yamazaki abe ikeda hashimoto
    ishikawa yamashita ogawa ishii hasegawa goto okada kondo fujita endo aoki sakamoto murakami
    kaneko fujii fukuda nishimura miura takeuchi nakagawa okamoto matsuda harada tamura fujiwara
    morita ishida shibata kudo yokoyama miyazaki miyamoto takagi maruyama fujimoto takeda sugiyama
    hirano kojima chiba sakurai kinoshita noguchi matsuo kikuchi nomura kishida tanizaki kurosawa
    ozawa oe
    """
  static let japaneseGiven = """
    aiko akihiko akiko akira asako ayako ayumi chieko daisuke eiji emiko etsuko fumiko fumio
    haruka haruki haruko hideki hideo hiroaki hiroko hiromi hiroshi hisako ichiro isamu junichi
    junichiro junko kaori kaoru kazuko kazuo kazuya keiko keisuke kenichi kenji kenta kenzo
    kenzaburo kimiko kiyoshi koji kumiko kyoko machiko maiko makoto mariko masaki masako masahiro
    masao masaru masashi masato megumi michiko midori miho misako mitsuko miyoko miyuki naoki
    naoko naomi natsuki noboru nobuko nobuo noriko osamu reiko rieko ryoko ryota sachiko satomi
    satoru satoshi sayuri seiji setsuko shigeru shinichi shinji shinzo shizuko shoko sumiko susumu
    tadashi takako takashi takeo takeshi takumi tamiko taro tatsuya teruko tetsuya tomiko tomoko
    tomomi toru toshiko toshio tsutomu yasuko yasuo yoko yoshie yoshiko yoshio yuichi yukari yuki
    yukiko yukio yumi yumiko yusuke yutaka yuko
    """
}
